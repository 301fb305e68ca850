using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RelationshipRules.Cli.Commands;

namespace RelationshipRules.Cli.Completion;

/// <summary>
/// Answers the scripts of <c>relrules completion</c>: what the word under the cursor of a command line can become. They ask as
/// <c>relrules "[suggest:12]" "relrules che"</c>, the way that System.CommandLine's own tools ask.
/// </summary>
internal static class Suggestions
{
    private const string Start = "[suggest:";

    /// <summary>The words, or null where the call asks for none.</summary>
    public static IReadOnlyList<string>? For(IReadOnlyList<string> args, RelRulesCommand root, ParserConfiguration parsing)
    {
        if (args is not [var directive, var typed]
            || !directive.StartsWith(Start, StringComparison.Ordinal)
            || !directive.EndsWith(']')
            || !int.TryParse(directive.AsSpan()[Start.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var cursor))
        {
            return null;
        }

        // What stands after the cursor is not known to be meant; a shell may have cut the spaces before it.
        var line = typed.Length >= cursor ? typed[..cursor] : typed + " ";
        var tool = line.TrimStart().IndexOf(' ', StringComparison.Ordinal);
        if (tool < 0)
        {
            return [];
        }

        line = line.TrimStart()[(tool + 1)..];
        var words = CommandLineParser.Parse(root, line, parsing).GetCompletions(line.Length).Select(static c => c.Label);
        var word = line[(line.LastIndexOf(' ') + 1)..];

        // Without a dash a path may be meant as well, and options would be in its way.
        return [.. words.Where(w => w.StartsWith(word, StringComparison.OrdinalIgnoreCase) && w.StartsWith('-') == word.StartsWith('-')).Distinct(StringComparer.Ordinal)];
    }
}
