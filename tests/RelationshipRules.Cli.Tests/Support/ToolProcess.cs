using System.Diagnostics;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>Runs the tool as a process of its own, through a shell: signals, closed and full outputs and inputs that are files are seen only so.</summary>
internal static class ToolProcess
{
    /// <summary>A script of the shell in which <c>relrules</c> is the tool.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"relrules() {{ {Call} \"$@\"; }}\n{script}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The tool did not end: {script}");
        }

        return (process.ExitCode, output, error.Result);
    }

    /// <summary>The program that the variable RELRULES_PROGRAM names, to be tested in the place of the tool; null for none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("RELRULES_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path, Repository.Root) : null;

    /// <summary>The program that runs this process.</summary>
    public static string Host => $"'{Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet")}'";

    /// <summary>The call of the tool, for scripts that need it as one process: the program, the installed tool that the variable RELRULES_TOOL names, or what has been built here.</summary>
    public static string Call { get; } = (Program ?? Environment.GetEnvironmentVariable("RELRULES_TOOL")) is { Length: > 0 } program
        ? $"'{program}'"
        : $"{Host} '{Path.Combine(AppContext.BaseDirectory, "relrules.dll")}'";
}
