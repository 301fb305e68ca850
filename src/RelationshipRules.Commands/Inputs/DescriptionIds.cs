using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Inputs;

/// <summary>
/// Tells descriptions of one run that have one id, as a copy has that was made the model of the next, or ids that only look the same. Of an id a number of 64 bits and its place are kept: two
/// ids of one number are so rare that a false hint costs less than keeping the ids of a million descriptions.
/// </summary>
internal sealed class DescriptionIds(CliEnvironment environment)
{
    // The letters from À to ſ without their marks: the tool goes without the system's tables of characters.
    private const string Plain =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy" +
        "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ" +
        "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    private readonly List<string> _files = [];
    private readonly Dictionary<long, Place> _seen = [];
    private readonly Dictionary<long, Place> _alike = [];
    private readonly ProblemTally _told = new(environment);

    public void Add(string? id, InputPath input, int line)
    {
        if (id is not { Length: > 0 })
        {
            return;
        }

        if (_files.Count == 0 || !ReferenceEquals(_files[^1], input.Display))
        {
            _files.Add(input.Display);
        }

        var place = new Place(_files.Count - 1, line, id.Any(IsMark));
        var key = KeyOf(id);
        if (!_seen.TryAdd(key, place))
        {
            Tell(place, $"its id '{id}' is that of {Shown(_seen[key])} too; a baseline tells the two apart by their paths.");
            return;
        }

        // Ids of plain letters are among those that were seen; only the others need a place for what they look like.
        var alike = Ascii.IsValid(id) ? key : KeyOf(WithoutMarks(id));
        if ((_alike.TryGetValue(alike, out var other) || (alike != key && _seen.TryGetValue(alike, out other))) && other.HasMarks != place.HasMarks)
        {
            Tell(place, $"its id '{id}' looks like that of {Shown(other)} and is another one: its marks are written in another way.");
        }
        else if (alike != key)
        {
            _alike.TryAdd(alike, place);
        }
    }

    /// <summary>Tells how many more there are than were told.</summary>
    public void TellRest() => _told.TellRest("more ids are not its own");

    private static string WithoutMarks(string id) => string.Concat(id.Where(static c => !IsMark(c)).Select(static c => c is >= 'À' and <= 'ſ' ? Plain[c - 'À'] : c));

    private static bool IsMark(char c) => c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static long KeyOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), hash);
        return BitConverter.ToInt64(hash);
    }

    private string Shown(Place place) => place.Line > 0 ? PartnershipDocument.NameOfLine(_files[place.File], place.Line) : _files[place.File];

    private void Tell(Place place, string problem)
    {
        if (place.Line == 0 || _told.IsNamed(_files[place.File]))
        {
            DiagnosticPrinter.WriteProblem(Shown(place), problem, environment);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int File, int Line, bool HasMarks);
}
