using GrantsPanel;

return Panel.Review(args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "grants"), Console.Out);
