# Takes the station agent off this machine, from PowerShell as administrator: .\windows\uninstall.ps1
# -KeepData leaves its folder: which house it belongs to, and what it has not printed yet.
#Requires -RunAsAdministrator
param([switch]$KeepData)
$task = 'Passline station agent'
$programs = Join-Path $env:ProgramFiles 'Passline agent'
$data = Join-Path $env:ProgramData 'Passline agent'
$current = Join-Path $programs 'current'
Stop-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
Unregister-ScheduledTask -TaskName $task -Confirm:$false -ErrorAction SilentlyContinue
if (Test-Path $current) { (Get-Item $current).Delete() }
Remove-Item -Recurse -Force $programs -ErrorAction SilentlyContinue
if (-not $KeepData) { Remove-Item -Recurse -Force $data -ErrorAction SilentlyContinue }
'The Passline station agent is gone.'
