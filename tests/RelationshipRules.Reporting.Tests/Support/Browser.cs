using System.Diagnostics;

namespace RelationshipRules.Reporting.Tests.Support;

/// <summary>Runs Chromium without a window, with a profile of its own.</summary>
public static class Browser
{
    /// <summary>The program, or null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Opens the page and does what the arguments say.</summary>
    /// <returns>What it wrote to its two outputs.</returns>
    public static (string Output, string Error) Run(string html, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("relrules-browser-").FullName;
        try
        {
            var page = System.IO.Path.Combine(folder, "page.html");
            File.WriteAllText(page, html);
            var start = new ProcessStartInfo(Path!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
            string[] always =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--enable-logging=stderr", "--user-data-dir=" + System.IO.Path.Combine(folder, "profile"),
            ];
            foreach (var argument in always.Concat(arguments).Append(new Uri(page).AbsoluteUri))
            {
                start.ArgumentList.Add(argument.Replace("{folder}", folder, StringComparison.Ordinal));
            }

            using var process = Process.Start(start).ShouldNotBeNull();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
            foreach (var file in Directory.GetFiles(folder, "*.pdf"))
            {
                output += File.ReadAllText(file, System.Text.Encoding.Latin1);
            }

            return (output, error.GetAwaiter().GetResult());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }, System.IO.Path.Combine)
            .FirstOrDefault(File.Exists);
}
