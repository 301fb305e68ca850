using System.CommandLine;

namespace RelationshipRules.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that print a list or a value rather than a report.</summary>
internal sealed class OutputFormat
{
    private readonly string[] _names;
    private readonly Option<string> _option;

    /// <summary>The option with its formats.</summary>
    /// <param name="names">The formats; the first is the default.</param>
    public OutputFormat(params string[] names)
    {
        _names = names;
        _option = new Option<string>("--format")
        {
            Description = $"How to print: {string.Join(", ", names.Take(names.Length - 1))} or {names[^1]} (default: {names[0]}).",
            HelpName = "FORMAT",
        };
    }

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(CliCommand command) => command.Add(_option);

    /// <summary>The format of a call.</summary>
    /// <exception cref="CliException">There is no such format.</exception>
    public string Read(ParseResult call)
    {
        var name = call.GetValue(_option) ?? _names[0];
        return _names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new CliException($"there is no format '{name}'; there are {string.Join(", ", _names)}.{Nearest.Of(name, _names)}");
    }
}
