"""Where people act: the command line now, the web desk later."""
