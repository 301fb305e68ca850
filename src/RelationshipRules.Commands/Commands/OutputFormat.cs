using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that print a list or a value rather than a report, and <c>--output</c> of those that make something to pass on.</summary>
internal sealed class OutputFormat
{
    private readonly string[] _names;
    private readonly Option<string> _option;
    private readonly Option<string>? _output;

    public OutputFormat(params string[] names)
        : this(names, hasOutput: false)
    {
    }

    private OutputFormat(string[] names, bool hasOutput)
    {
        _names = names;
        _output = !hasOutput ? null : new("--output", "-o")
        {
            Description = "Write to this file, whose ending says the format where --format does not, replacing it only when all is written (default: standard output).",
            HelpName = "FILE",
        };
        _option = new Option<string>("--format")
        {
            Description = $"How to print: {string.Join(", ", names.Take(names.Length - 1))} or {names[^1]} (default: {names[0]}).",
            HelpName = "FORMAT",
            CompletionSources = { names },
        };
    }

    public static OutputFormat WithFile(params string[] names) => new(names, hasOutput: true);

    public void AddTo(CliCommand command)
    {
        command.Add(_option);
        if (_output is not null)
        {
            command.Add(_output);
        }
    }

    /// <summary>The format, and the file for it; null for standard output.</summary>
    public (string Format, OutputPlace? Place) Read(ParseResult call, CliEnvironment environment)
    {
        var file = call.GetValue(_output!);
        var ending = Path.GetExtension(file);
        var format = Read(call, ending is { Length: > 0 } ? ReportFormats.All.FirstOrDefault(f => f.FileExtension.Equals(ending, StringComparison.OrdinalIgnoreCase))?.Name : null);
        var known = ReportFormats.Find(format);
        return file is not null ? (format, OutputPlace.Claim(file, environment, known?.FileExtension))
            : known is { IsBinary: true } ? throw new CliException($"what is told in {format} is no text to show here.", $"Name a file for it: --output FILE{known.FileExtension}")
            : (format, (OutputPlace?)null);
    }

    public string Read(ParseResult call) => Read(call, told: null);

    private string Read(ParseResult call, string? told)
    {
        var name = call.GetValue(_option) ?? (told is not null && _names.Contains(told, StringComparer.Ordinal) ? told : _names[0]);
        return _names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new CliException($"there is no format '{name}'; there are {string.Join(", ", _names)}.{Nearest.Of(name, _names)}");
    }
}
