// Draws each [data-chart] from the table that its data-table names: columns marked data-series, cells with data-value.
(() => {
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const swatch = document.body.appendChild(document.createElement("span"));
  swatch.hidden = true;

  // The tokens are colours that a canvas knows and the charts' own arithmetic does not: read back as red, green, blue.
  const color = (token) => {
    swatch.style.color = `var(${token})`;
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = getComputedStyle(swatch).color;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
    return `rgb(${red},${green},${blue})`;
  };

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const value = (cell) => (cell.dataset.value ? Number(cell.dataset.value) : null);
    const columns = heads.map((head, at) => ({ head, at })).filter(({ head }) => "series" in head.dataset);
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: columns.map(({ head, at }, n) => ({
        name: head.textContent.trim(), token: head.dataset.color ?? `--color-part-${n + 1}`, data: rows.map((row) => value(row.cells[at])) })),
    };
  };

  // As many rows as the names need, so that none hides behind an arrow.
  const rowsOfLegend = (series, width, font) => {
    probe.font = `12px ${font}`;
    let rows = 1;
    series.reduce((used, { name }) => {
      const needed = probe.measureText(name).width + 28;
      if (used + needed <= width) return used + needed;
      rows += 1;
      return needed;
    }, 0);
    return rows;
  };

  const options = (element) => {
    const { labels, series } = read(document.getElementById(element.dataset.table));
    const unit = element.dataset.unit ? ` ${element.dataset.unit}` : "";
    const ink = color("--color-subtle");
    const text = { color: ink, fontFamily: getComputedStyle(document.body).fontFamily };
    const legend = series.length > 1 ? rowsOfLegend(series, element.clientWidth - 24, text.fontFamily) : 0;
    const kind = element.dataset.chart === "line"
      ? { type: "line", connectNulls: false, symbolSize: 7 } : { type: "bar", stack: "all", barMaxWidth: 44 };
    return {
      animation: false, textStyle: text,
      grid: { left: 8, right: 8, top: 12, bottom: legend * 22 + 10, containLabel: true },
      legend: { show: legend > 0, bottom: 0, left: 0, itemGap: 11, itemWidth: 12, itemHeight: 12, textStyle: text },
      tooltip: { renderMode: "richText", trigger: "axis", confine: true, axisPointer: { type: "shadow" }, valueFormatter: (value) => (value == null ? "–" : `${value}${unit}`),
        backgroundColor: color("--color-surface"), borderColor: color("--color-line"), textStyle: { color: color("--color-ink") } },
      xAxis: { type: "category", data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: color("--color-line-strong") } }, axisLabel: text },
      yAxis: { type: "value", minInterval: unit ? undefined : 1, axisLabel: { ...text, formatter: `{value}${unit}` }, splitLine: { lineStyle: { color: color("--color-line") } } },
      series: series.map(({ name, token, data }) => ({ ...kind, name, data, itemStyle: { color: color(token) }, lineStyle: { color: color(token), width: 2 } })),
    };
  };

  const charts = [...document.querySelectorAll("[data-chart]")].map((element) => {
    element.append(document.createElement("div"));
    return { element, chart: echarts.init(element, null, { renderer: "canvas" }) };
  });
  const draw = () => charts.forEach(({ element, chart }) => chart.setOption(options(element), true));
  draw();
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  const resized = new ResizeObserver(() => { charts.forEach(({ chart }) => chart.resize()); draw(); });
  charts.forEach(({ element }) => resized.observe(element));
})();
