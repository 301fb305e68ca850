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

    /// <summary>The format that is asked for, or that the ending of the output says.</summary>
    public string Read(ParseResult call)
    {
        var ending = _output is null ? "" : Path.GetExtension(call.GetValue(_output)) ?? "";
        var told = ReportFormats.All.FirstOrDefault(f => f.FileExtension.Equals(ending, StringComparison.OrdinalIgnoreCase))?.Name;
        var name = call.GetValue(_option) ?? (_names.Contains(told, StringComparer.Ordinal) ? told : null) ?? _names[0];
        return _names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new CliException($"there is no format '{name}'; there are {string.Join(", ", _names)}.{Nearest.Of(name, _names)}");
    }

    /// <summary>The file that is named for the output, or null for standard output; asked for when the inputs are known, which it must not be one of.</summary>
    public OutputPlace? Claim(ParseResult call, string format, CliEnvironment environment)
    {
        var known = ReportFormats.Find(format);
        OutputPlace.CheckSupported(known?.FileExtension, $"what is told in {format} cannot be made");
        return call.GetValue(_output!) is { } file ? OutputPlace.Claim(file, environment, known?.FileExtension)
            : known is { IsBinary: true } ? throw new CliException($"what is told in {format} is no text to show here.", $"Name a file for it: --output FILE{known.FileExtension}")
            : null;
    }
}
