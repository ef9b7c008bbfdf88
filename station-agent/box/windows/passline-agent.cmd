@echo off
"%~dp0node.exe" "%~dp0app\station-agent\main.js" %* --data "%ProgramData%\Passline agent"
