@echo off
rem Starts the assistant on Windows: in WSL, else in Docker.
setlocal
cd /d "%~dp0"

where wsl >nul 2>nul
if not errorlevel 1 (
  wsl -e bash -lc "true" >nul 2>nul
  if not errorlevel 1 (
    wsl -e bash ./start-mvp.sh %*
    exit /b
  )
)

where docker >nul 2>nul
if not errorlevel 1 (
  docker info >nul 2>nul
  if not errorlevel 1 (
    docker compose up -d --build --wait
    if errorlevel 1 exit /b 1
    echo Console: http://localhost:3000/
    exit /b
  )
)

echo Neither WSL nor a running Docker was found. Install one of the two:
echo   WSL:     run "wsl --install -d Debian" in an administrator window, restart, then run start-mvp.bat again
echo   Docker:  https://docs.docker.com/desktop/install/windows-install/
exit /b 1
