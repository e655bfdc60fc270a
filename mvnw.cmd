@echo off
rem Maven for this checkout: the installed one if it is 3.8 or newer, else Apache's, fetched once and checked.
rem Without arguments: builds and runs Lockkeeper.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

where mvn >nul 2>nul || goto fetched
for /f %%v in ('mvn --quiet --version 2^>nul') do set "VERSION=%%v"
echo %VERSION%| findstr /r "^3\.[89]\. ^3\.[1-9][0-9] ^[4-9]\." >nul || goto fetched
set "MVN=mvn"
goto run

:fetched
for /f "usebackq tokens=1,* delims==" %%a in ("%HERE%.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
for %%u in ("%distributionUrl%") do set "NAME=%%~nu"
set "MVN_HOME=%MAVEN_USER_HOME%\wrapper\dists\%NAME:-bin=%-%distributionSha512Sum:~0,8%"
set "MVN=%MVN_HOME%\bin\mvn.cmd"
if exist "%MVN_HOME%" goto run
"%JAVA%" "%HERE%.mvn\wrapper\FetchMaven.java" "%distributionUrl%" "%distributionSha512Sum%" "%MVN_HOME%" || exit /b 1

:run
if "%~1"=="" (
  rem Only the application and what it needs; its default goal runs it.
  call "%MVN%" --quiet --file "%HERE%pom.xml" --projects backend/app --also-make
) else (
  call "%MVN%" %*
)
exit /b %ERRORLEVEL%
