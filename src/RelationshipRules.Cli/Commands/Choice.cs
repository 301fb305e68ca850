using System.CommandLine;

namespace RelationshipRules.Cli.Commands;

/// <summary>Reads options whose value is one of a few names.</summary>
internal static class Choice
{
    /// <summary>The value of the call, or null where it has none.</summary>
    public static string? Read(ParseResult call, Option<string> option, IReadOnlyCollection<string> known) =>
        call.GetValue(option) is not { } value || known.Contains(value, StringComparer.Ordinal)
            ? call.GetValue(option)
            : throw new CliException($"{option.Name}: '{value}' is none of {string.Join(", ", known)}.{Nearest.Of(value, known)}");
}
