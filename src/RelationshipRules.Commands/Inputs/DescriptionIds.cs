using System.Globalization;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Tells descriptions of one run that have one id, as a copy has that was made the model of the next, or ids that only look the same.</summary>
internal sealed class DescriptionIds(CliEnvironment environment)
{
    // The letters from À to ſ without their marks: the tool goes without the system's tables of characters.
    private const string Plain =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy" +
        "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ" +
        "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, string Display)> _alike = new(StringComparer.Ordinal);

    public void Add(string? id, string display)
    {
        if (id is not { Length: > 0 })
        {
            return;
        }

        if (!_seen.TryAdd(id, display))
        {
            DiagnosticPrinter.WriteProblem(display, $"its id '{id}' is that of {_seen[id]} too; a baseline tells the two apart by their paths.", environment);
        }
        else if (WithoutMarks(id) is var plain && !_alike.TryAdd(plain, (id, display)) && _alike[plain] is var (other, at) && other.Any(IsMark) != id.Any(IsMark))
        {
            DiagnosticPrinter.WriteProblem(display, $"its id '{id}' looks like that of {at} and is another one: its marks are written in another way.", environment);
        }
    }

    private static string WithoutMarks(string id) => string.Concat(id.Where(static c => !IsMark(c)).Select(static c => c is >= 'À' and <= 'ſ' ? Plain[c - 'À'] : c));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
