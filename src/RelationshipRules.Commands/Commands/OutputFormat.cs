using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that print a list or a value rather than a report.</summary>
internal sealed class OutputFormat
{
    private readonly string[] _names;
    private readonly Option<string> _option;

    public OutputFormat(params string[] names)
    {
        _names = names;
        _option = new Option<string>("--format")
        {
            Description = $"How to print: {string.Join(", ", names.Take(names.Length - 1))} or {names[^1]} (default: {names[0]}).",
            HelpName = "FORMAT",
            CompletionSources = { names },
        };
    }

    public void AddTo(CliCommand command) => command.Add(_option);

    public string Read(ParseResult call)
    {
        var name = call.GetValue(_option) ?? _names[0];
        return _names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new CliException($"there is no format '{name}'; there are {string.Join(", ", _names)}.{Nearest.Of(name, _names)}");
    }
}
