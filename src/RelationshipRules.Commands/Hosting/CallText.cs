using System.CommandLine;
using System.CommandLine.Parsing;

namespace RelationshipRules.Cli.Hosting;

/// <summary>A call as text, for one that the tool offers to run next.</summary>
internal static class CallText
{
    /// <summary>The options of a call with their values, as they stand in a call, each after a blank; empty for none.</summary>
    public static string Options(ParseResult call, Func<string, bool> stays) => string.Concat(call.CommandResult.Children
        .OfType<OptionResult>()
        .Where(option => !option.Implicit && stays(option.Option.Name))
        .SelectMany(static option => option.Tokens.Count == 0 ? [option.Option.Name] : option.Tokens.SelectMany(token => (string[])[option.Option.Name, Wording.Argument(token.Value)]))
        .Select(static word => " " + word));
}
