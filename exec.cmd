@rem npm start says exec, so that a shell does not stand between it and Ctrl+C. The shell of Windows has none.
@%*
