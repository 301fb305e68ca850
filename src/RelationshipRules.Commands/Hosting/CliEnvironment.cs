using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace RelationshipRules.Cli.Hosting;

/// <summary>The world as the tool sees it, so that tests can give it another one.</summary>
internal sealed class CliEnvironment
{
    /// <summary>The version as reports name it, without the build's hash.</summary>
    public static string ToolVersion { get; } =
        (typeof(CliEnvironment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    public required Stream Input { get; init; }

    /// <summary>The path by which standard input can be told to be a file, or null where it cannot.</summary>
    public string? InputPath { get; init; }

    /// <summary>The path by which standard output can be told to be a file, or null where it cannot.</summary>
    public string? OutputPath { get; init; }

    /// <summary>What the run reads and writes.</summary>
    public RunFiles Files { get; } = new();

    /// <summary>Standard output: reports and nothing else.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: everything that is not a report.</summary>
    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    public Func<string, string?> GetVariable { get; init; } = static _ => null;

    /// <summary>Whether a person types standard input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether a person watches standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>How many columns standard output has; 0 where that is not known.</summary>
    public int TerminalWidth { get; init; }

    /// <summary>Makes what analyses descriptions with NRules; null for a program that has no NRules.</summary>
    public Func<RelationshipAnalyzer, Analysis>? NRules { get; init; }

    /// <summary>Reads an agreement; null for a program that has no readers of documents.</summary>
    public AgreementReading? ReadAgreement { get; init; }

    /// <summary>Makes of the text of a JSON Schema what tells how a record departs from it; null for a program that has no such judge.</summary>
    public Func<string, Func<JsonElement, IEnumerable<string>>>? ReadSchema { get; init; }

    /// <summary>Opens an address in the browser of whoever runs the tool, and says whether it did; null where there is nobody.</summary>
    public Func<Uri, bool>? OpenAddress { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a line of progress may be: one that a terminal breaks is not wiped away whole.</summary>
    internal const int ProgressWidth = 79;

    /// <summary>Whether a line of progress stands on standard error.</summary>
    internal bool HasProgress { get; set; }

    /// <summary>Says something on standard error, in a line of its own.</summary>
    public void Tell(string line)
    {
        lock (Error)
        {
            Wipe();
            Error.WriteLine(line);
        }
    }

    /// <summary>Wipes away what progress has left on standard error; the lock on it is the caller's.</summary>
    internal void Wipe()
    {
        if (HasProgress)
        {
            Error.Write("\r\e[K");
            HasProgress = false;
        }
    }

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>A full path as the user knows it: from the working folder where it lies below.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public string? ShownPath(string? path)
    {
        var folder = Path.TrimEndingDirectorySeparator(WorkingDirectory) + Path.DirectorySeparatorChar;
        return path is not null && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
    }

    /// <summary>The columns that a console report may use: at least 60, at most 100, so that lines stay readable.</summary>
    public int ReportWidth => OutputIsTerminal && TerminalWidth > 0 ? Math.Clamp(TerminalWidth, 60, 100) : 100;

    /// <summary>Whether a report on standard output is coloured: on a terminal, unless <c>NO_COLOR</c> or <c>--no-color</c> says no.</summary>
    public bool UseColour(bool noColour) =>
        OutputIsTerminal
        && !noColour
        && string.IsNullOrEmpty(GetVariable("NO_COLOR"))
        && !string.Equals(GetVariable("TERM"), "dumb", StringComparison.Ordinal);
}

/// <summary>Analyses a description.</summary>
/// <param name="document">The description.</param>
/// <param name="cancellationToken">Stops the analysis.</param>
internal delegate Assessment Analysis(PartnershipDocument document, CancellationToken cancellationToken);

/// <summary>Reads an agreement.</summary>
/// <param name="stream">Its bytes.</param>
/// <param name="name">Its name.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal delegate AgreementReadResult AgreementReading(Stream stream, string name, CancellationToken cancellationToken);
