using System.CommandLine;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Commands;

internal static class Choice
{
    /// <summary>The value of the call, or null where it has none.</summary>
    public static string? Read(ParseResult call, Option<string> option, IReadOnlyCollection<string> known) =>
        call.GetValue(option) is not { } value || known.Contains(value, StringComparer.Ordinal)
            ? call.GetValue(option)
            : throw new CliException($"{option.Name}: '{value}' is none of {string.Join(", ", known)}.{Nearest.Of(value, known)}");
}
