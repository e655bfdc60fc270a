package dev.lockkeeper.window;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Freezes extends JpaRepository<Freeze, UUID> {}
