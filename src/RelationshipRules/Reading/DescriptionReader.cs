using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>
/// Reads values of a description. The generated <c>DescriptionBinder</c> knows the model and calls this for each property.
/// A value that cannot be used is reported and taken as not stated, so that no rule sees a fact that nobody meant.
/// </summary>
internal sealed class DescriptionReader(ProblemList problems) : JsonReader
{
    private static readonly JsonForms Words = new(
        "an object, { … }",
        "a list, [ … ]",
        "text in quotes",
        "a date in quotes, such as \"2026-11-22\"",
        static names => $"one of {PlainText.JoinAlternatives(names)}");

    private static readonly NameTable MoneyNames = new(["amount", "currency"]);
    private static readonly NameTable PartNames = new(["has", "not"]);
    private static readonly NameTable KnownParts = new(["has"]);
    private static readonly NameTable BoundNames = new(["from", "to", "above", "below"]);

    /// <summary>What people write where there is nothing to write; what has neither a letter nor a digit says nothing either.</summary>
    private static readonly FrozenSet<string> WordsForNothing = new[]
    {
        "none", "none known", "none so far", "there is none", "there are none", "no", "nil", "nothing", "n/a", "na", "not applicable", "does not apply",
        "not known", "not yet known", "unknown", "not stated", "don't know", "tba", "tbc", "tbd", "to be announced", "to be confirmed", "to be decided",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private List<Reference>? _references;
    private List<(JsonCursor Fact, RetiredFact Retired)>? _retired;

    public ProblemList Problems => problems;

    /// <summary>Whether the text is one value of a description whose other places are elsewhere.</summary>
    public bool IsOfFragment { get; init; }

    /// <summary>The identifiers met so far that must be ids of other elements.</summary>
    public IReadOnlyList<Reference> References => _references ?? [];

    /// <summary>What of the text is as it was one version ago.</summary>
    public IReadOnlyList<(JsonCursor Fact, RetiredFact Retired)> Retired => _retired ?? [];

    protected override JsonForms Forms => Words;

    /// <summary>Whether an object is a list in part.</summary>
    public static bool IsInPart(JsonCursor value) => HasAny(value, PartNames);

    /// <summary>Whether an object is the bounds of a number or day.</summary>
    public static bool IsBounds(JsonCursor value) => HasAny(value, BoundNames);

    /// <summary>Reports the members of an object that have none of the names.</summary>
    public void CheckNames(JsonCursor value, NameTable names)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (names.IndexOf(member.Utf8Name) < 0)
            {
                UnknownProperty(member, names);
            }
        }
    }

    /// <summary>Reports a property that the model does not have.</summary>
    public void UnknownProperty(JsonCursor member, NameTable names)
    {
        var name = member.Name!;

        // Editors find the schema by this one.
        if (name.Equals("$schema", StringComparison.Ordinal) && member.Pointer.Equals("/$schema", StringComparison.Ordinal))
        {
            return;
        }

        if (RetiredFact.Find(names.Names, name) is { } retired)
        {
            Retire(member, retired, $"'{name}' is no longer a property");
            return;
        }

        // Half a million wrong names must not cost half a million searches for the nearest.
        problems.Add(
            DescriptionDiagnostics.UnknownProperty,
            problems.IsFull ? "" : $"There is no property '{name.Shown()}' here{NearestName.Hint(name, names.Names)}",
            member.NameLocation);
    }

    public bool? Boolean(JsonCursor value)
    {
        if (value.TryGetBoolean(out var result))
        {
            return result;
        }

        ReportWrongType(value, "true or false");
        return null;
    }

    /// <summary>Reads a whole number within a range, or its bounds; <c>36.0</c> is one.</summary>
    public Known<int>? Integer(JsonCursor value, double min, double max) => value.Kind == JsonKind.Object ? IntegerBounds(value, min, max) : ExactInteger(value, min, max);

    public Known<double>? Number(JsonCursor value, double min, double max) => value.Kind == JsonKind.Object ? NumberBounds(value, min, max) : ExactNumber(value, min, max);

    /// <summary>Reads a day, its month or year (<c>2011-03</c>), or its bounds.</summary>
    public Known<DateOnly>? Day(JsonCursor value) => value.Kind == JsonKind.Object ? Bounds(value, Date)
        : value.Kind == JsonKind.String && Periods.TryRead(value.Utf8Text, out var period) ? period
        : Date(value);

    public string? CountryCode(JsonCursor value)
    {
        var text = Text(value);
        if (text is "UK")
        {
            problems.Add(DescriptionDiagnostics.BadFormat, "\"UK\" is read as \"GB\", the code that ISO 3166 has for the United Kingdom; for a part of it there is \"GB-ENG\" and its like.", value.Location, Severity.Warning);
            return "GB";
        }

        if (text is null || TextFormats.IsCountryCode(text))
        {
            return text;
        }

        problems.Add(
            DescriptionDiagnostics.BadFormat,
            $"{JsonWords.Quote(value)} is not an ISO 3166 code of a country or of a part of one, such as \"GB\" or \"GB-ENG\".",
            value.Location);
        return null;
    }

    public Money? Money(JsonCursor value)
    {
        if (value.Kind != JsonKind.Object)
        {
            ReportWrongType(value, "money, such as { \"amount\": 48000, \"currency\": \"GBP\" }");
            return null;
        }

        var before = problems.Count;
        CheckNames(value, MoneyNames);
        var amount = value.Member("amount"u8) is { Kind: JsonKind.Object } bounds ? Bounds(bounds, Amount, 0) : Amount(value.Member("amount"u8));
        var currency = Currency(value.Member("currency"u8));
        if (amount is { } stated && currency is not null)
        {
            return new Money(stated, currency);
        }

        if (problems.Count == before)
        {
            problems.Add(
                DescriptionDiagnostics.BadMoney,
                $"Money needs an amount and a currency; '{(amount is null ? "amount" : "currency")}' is missing.",
                value.StartLocation);
        }

        return null;
    }

    /// <summary>Reads a choice, as the position of its value; null where it is not stated.</summary>
    public int? Choice(JsonCursor value, ChoiceTable choice) => Choice(value, choice.Table) is >= 0 and var index ? index : null;

    /// <summary>Reads a list of choices. One bad value makes the whole list unknown, because a list denies what it leaves out.</summary>
    public KnownList<T>? ChoiceList<T>(JsonCursor value, ChoiceTable choice)
        where T : struct, Enum =>
        value.Kind == JsonKind.Object ? ChoicesInPart<T>(value, choice) : Whole(IsList(value) ? Choices<T>(value, choice) : null);

    /// <summary>Reads a list of texts. One bad element, or one without content, makes the whole list unknown.</summary>
    public KnownList<string>? TextList(JsonCursor value) => TextList(value, Contents);

    /// <summary>Reads a list of parts, whole or in part. A bad element becomes an empty part, so that positions stay true.</summary>
    public IReadOnlyList<T>? PartList<T>(JsonCursor value, Func<DescriptionReader, JsonCursor, T> read)
        where T : class, IIdentified, new()
    {
        // Said to be what it is: an array would become a list that is known in part, of a copy of itself.
        return value.Kind == JsonKind.Object ? PartsInPart(value, read) : IsList(value) ? (IReadOnlyList<T>)Parts(value, read) : null;
    }

    /// <summary>Reads the parts that a list is known to have.</summary>
    private KnownList<T>? PartsInPart<T>(JsonCursor value, Func<DescriptionReader, JsonCursor, T> read)
        where T : class, IIdentified, new()
    {
        CheckNames(value, KnownParts);
        var has = Stated(value, "has"u8);
        if (has.Kind == JsonKind.None)
        {
            problems.Add(DescriptionDiagnostics.ListInPart, $"A list in part says in 'has' what is in it; '{JsonWords.NameOf(value)}' does not.", value.StartLocation);
            return null;
        }

        if (!IsList(has))
        {
            return null;
        }

        var items = Parts(has, read);
        var index = 0;
        foreach (var element in has.EnumerateArray())
        {
            if (string.IsNullOrEmpty(items[index++].Id))
            {
                problems.Add(DescriptionDiagnostics.ListInPart, "What a list is known to have needs an 'id', to be told from what else there may be.", element.StartLocation);
            }
        }

        return new(items, []);
    }

    private T[] Parts<T>(JsonCursor value, Func<DescriptionReader, JsonCursor, T> read)
        where T : class, IIdentified, new()
    {
        var count = value.Count;
        var items = count == 0 ? [] : new T[count];
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            items[index++] = IsObject(element) ? read(this, element) : new T();
        }

        IdCheck.Run(value, items, problems);
        return items;
    }

    public string? Refer(JsonCursor value, string list)
    {
        var id = Text(value);
        if (id is not null)
        {
            (_references ??= []).Add(new Reference(value, list, id));
        }

        return id;
    }

    public KnownList<string>? ReferAll(JsonCursor value, string list)
    {
        var ids = TextList(value, Texts);
        if (ids is not null)
        {
            foreach (var element in value.Kind == JsonKind.Object ? [.. Elements(value.Member("has"u8)), .. Elements(value.Member("not"u8))] : Elements(value))
            {
                (_references ??= []).Add(new Reference(element, list, element.GetString()!));
            }
        }

        return ids;
    }

    /// <summary>A member of an object; none where it is null, which states nothing.</summary>
    private static JsonCursor Stated(JsonCursor value, ReadOnlySpan<byte> name) => value.Member(name) is { Kind: not JsonKind.Null } member ? member : default;

    private static bool HasAny(JsonCursor value, NameTable names)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (names.IndexOf(member.Utf8Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // Apart, as all that makes functions: what is stated exactly and whole costs none.
    private Known<int>? IntegerBounds(JsonCursor value, double min, double max) => Bounds(value, end => ExactInteger(end, min, max), min, max);

    private Known<double>? NumberBounds(JsonCursor value, double min, double max) => Bounds(value, end => ExactNumber(end, min, max), min, max);

    private Known<T>? Bounds<T>(JsonCursor value, Func<JsonCursor, T?> read, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
        where T : struct, IComparable<T>
    {
        var before = problems.Count;
        CheckNames(value, BoundNames);
        var (from, to, above, below) = (Read("from"u8), Read("to"u8), Read("above"u8), Read("below"u8));
        if (problems.Count > before)
        {
            return null;
        }

        var message = $"Nothing lies between the bounds of '{JsonWords.NameOf(value)}'";
        try
        {
            var known = Known.Between(from, to, above, below);
            if (known.Bounds!.Within(min, max) is not null)
            {
                return known;
            }

            message += $", which is {RangeInWords(min, max)}.";
        }
        catch (ArgumentException)
        {
            var isOneEach = (from is null || above is null) && (to is null || below is null);
            message = isOneEach && (from ?? above ?? to ?? below) is not null
                ? $"{message}."
                : $"Bounds are one of 'from' and 'above', one of 'to' and 'below', or one of each; '{JsonWords.NameOf(value)}' has {(isOneEach ? "none" : "two on one side")}.";
        }

        problems.Add(DescriptionDiagnostics.BadBounds, message, value.StartLocation);
        return null;

        T? Read(ReadOnlySpan<byte> name) => value.Member(name) is { Kind: not JsonKind.None } end ? read(end) : null;
    }

    private static string RangeInWords(double min, double max) => max < int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}")
        : string.Create(CultureInfo.InvariantCulture, $"{min} or more");

    private int? ExactInteger(JsonCursor value, double min, double max)
    {
        if (value.Kind != JsonKind.Number || (value.TryGetDouble(out var number) && number != Math.Floor(number)))
        {
            ReportWrongType(value, "a whole number");
            return null;
        }

        return (int?)ExactNumber(value, Math.Max(min, int.MinValue), Math.Min(max, int.MaxValue));
    }

    private double? ExactNumber(JsonCursor value, double min, double max)
    {
        if (value.Kind != JsonKind.Number)
        {
            ReportWrongType(value, "a number");
            return null;
        }

        var isRead = value.TryGetDouble(out var number);
        if (isRead && number >= min && number <= max)
        {
            return number;
        }

        var wanted = max < int.MaxValue || (isRead && number < min && min > int.MinValue) ? RangeInWords(min, max) : "nearer to zero";
        problems.Add(
            DescriptionDiagnostics.OutOfRange,
            $"{JsonWords.Quote(value)} is out of range: '{JsonWords.NameOf(value)}' must be {wanted}.",
            value.Location);
        return null;
    }

    private KnownList<T>? ChoicesInPart<T>(JsonCursor value, ChoiceTable choice)
        where T : struct, Enum => ReadInPart(value, list => Choices<T>(list, choice));

    private static KnownList<T>? Whole<T>(T[]? members)
        where T : notnull => members is null ? null : new(members, null);

    /// <summary>Reads what a list has and what it has not.</summary>
    private KnownList<T>? ReadInPart<T>(JsonCursor value, Func<JsonCursor, T[]?> read)
        where T : notnull
    {
        var before = problems.Count;
        CheckNames(value, PartNames);
        var (has, not) = (Stated(value, "has"u8), Stated(value, "not"u8));
        if (has.Kind == JsonKind.None && not.Kind == JsonKind.None)
        {
            problems.Add(DescriptionDiagnostics.ListInPart, $"A list in part says in 'has' what is in it or in 'not' what is not; '{JsonWords.NameOf(value)}' says neither.", value.StartLocation);
        }

        if (!AreSaidOnce([.. Elements(has), .. Elements(not)]))
        {
            return null;
        }

        var members = ReadPart(has, read);
        var outsiders = ReadPart(not, read);
        return problems.Count == before && members is not null && outsiders is not null ? new(members, outsiders) : null;
    }

    private T[]? ReadPart<T>(JsonCursor part, Func<JsonCursor, T[]?> read) => part.Kind == JsonKind.None ? [] : IsList(part) ? read(part) : null;

    private static List<JsonCursor> Elements(JsonCursor list)
    {
        var elements = new List<JsonCursor>();
        foreach (var element in list.EnumerateArray())
        {
            elements.Add(element);
        }

        return elements;
    }

    private bool AreSaidOnce(List<JsonCursor> elements)
    {
        var before = problems.Count;
        var seen = new Dictionary<string, JsonCursor>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (element.GetString() is { } name && !seen.TryAdd(name, element))
            {
                problems.Add(
                    DescriptionDiagnostics.ListInPart,
                    string.Create(CultureInfo.InvariantCulture, $"{JsonWords.Quote(element)} stands here and in line {seen[name].Location.Line}: a list in part names each value once, in 'has' or in 'not'."),
                    element.Location);
            }
        }

        return problems.Count == before;
    }

    private T[]? Choices<T>(JsonCursor list, ChoiceTable choice)
        where T : struct, Enum
    {
        var items = new T[list.Count];

        // All enums of the model are ints, so that one piece of code reads the lists of all of them.
        var kept = ReadChoices(list, choice, Unsafe.As<int[]>(items));
        return kept < 0 ? null : kept == items.Length ? items : items[..kept];
    }

    private KnownList<string>? TextList(JsonCursor value, Func<JsonCursor, string[]?> read) =>
        value.Kind == JsonKind.Object ? ReadInPart(value, read) : Whole(IsList(value) ? read(value) : null);

    /// <summary>Reads texts that are more than a word for nothing: <c>["none"]</c> is not a list with one thing in it.</summary>
    private string[]? Contents(JsonCursor list)
    {
        var items = Texts(list);
        if (items is not null && !Array.Exists(items, IsWordForNothing))
        {
            return items;
        }

        foreach (var element in list.EnumerateArray())
        {
            if (element.Kind == JsonKind.String && IsWordForNothing(element.GetString()!))
            {
                problems.Add(
                    DescriptionDiagnostics.NoContent,
                    $"{JsonWords.Quote(element)} says nothing, so its list is not read. Where there is none, write []; where that is not known, leave the list out.",
                    element.Location,
                    Severity.Warning);
            }
        }

        return null;
    }

    private static bool IsWordForNothing(string text) =>
        !text.EnumerateRunes().Any(Rune.IsLetterOrDigit) || WordsForNothing.Contains(text.Trim().Trim(' ', '.', ',', ';', ':', '!', '?', '-', '\u2013', '\u2014', '(', ')', '"', '\'').Replace('\u2019', '\''));

    private string[]? Texts(JsonCursor list)
    {
        var count = list.Count;
        var items = count == 0 ? [] : new string[count];
        var kept = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (Text(element) is { } text)
            {
                items[kept++] = text;
            }
        }

        return kept == count ? items : null;
    }

    private int ReadChoices(JsonCursor value, ChoiceTable choice, int[] items)
    {
        var kept = 0;
        var isGood = true;
        foreach (var element in value.EnumerateArray())
        {
            var index = Choice(element, choice.Table);
            if (index < 0)
            {
                isGood = false;
            }
            else if (items.AsSpan(0, kept).Contains(index))
            {
                problems.Add(DescriptionDiagnostics.RepeatedValue, $"{JsonWords.Quote(element)} is in the list more than once.", element.Location, Severity.Warning);
            }
            else
            {
                items[kept++] = index;
            }
        }

        return isGood ? kept : -1;
    }

    protected override void ReportWrongType(JsonCursor value, string form)
    {
        // A property that is absent or null is not stated, which is no problem; a broken value has been reported already.
        if (value.Kind is not (JsonKind.None or JsonKind.Invalid) && (value.Kind != JsonKind.Null || value.Name is null))
        {
            problems.Add(
                DescriptionDiagnostics.WrongType,
                $"'{JsonWords.NameOf(value)}' needs {form}, but this is {JsonWords.Describe(value, quote: true)}.",
                value.StartLocation);
        }
    }

    protected override void ReportBadDate(JsonCursor value) => problems.Add(
        DescriptionDiagnostics.BadDate,
        $"{JsonWords.Quote(value)} is not a day of the calendar as year-month-day, such as \"2026-11-22\".",
        value.Location);

    protected override void ReportBadChoice(JsonCursor value, IReadOnlyList<string> names)
    {
        if (RetiredFact.Find(names, value.GetString()!) is { } retired)
        {
            Retire(value, retired, $"{JsonWords.Quote(value)} is no longer a value of '{JsonWords.NameOf(value)}'");
            return;
        }

        var message = "";
        if (!problems.IsFull)
        {
            var hint = NearestName.Suggest(value.GetString()!, names) is { } near ? $"did you mean '{near}'? It" : "it";
            message = $"{JsonWords.Quote(value)} is not a value of '{JsonWords.NameOf(value)}'; {hint} can be {PlainText.JoinAlternatives(names)}.";
        }

        problems.Add(DescriptionDiagnostics.UnknownValue, message, value.Location);
    }

    private void Retire(JsonCursor at, RetiredFact retired, string message)
    {
        // A value of a list is restated with the list.
        var fact = at;
        while (fact.Name is null or "has" or "not")
        {
            fact = fact.Text.Find(JsonPointer.Parent(fact.Pointer));
        }

        if (fact.Kind == JsonKind.Null)
        {
            return;
        }

        // What is read by itself, as an edit is, is written by somebody now; and half a text is not worth restating.
        var anew = IsOfFragment || !fact.Text.IsComplete ? [] : retired.Anew(fact).ToList();
        var isRestated = anew.Exists(static member => !member.IsStated);
        var beside = anew.FindAll(static member => member.IsStated).ConvertAll(static member => $"'{member.Name}'");
        _retired ??= [];
        if (isRestated && (_retired is not [.., var last] || last.Fact.Row != fact.Row))
        {
            _retired.Add((fact, retired));
        }

        // What is stated both ways counts as it is written now; the old way may say something else.
        var both = beside.Count == 0 ? "" : $" {PlainText.Join(beside)} {(beside.Count == 1 ? "is" : "are")} stated beside it and {(beside.Count == 1 ? "counts" : "count")} instead.";
        problems.Add(
            DescriptionDiagnostics.Retired,
            isRestated ? $"{message}; it is read as what is written instead. {retired.Instead} 'relrules migrate' does.{both}"
                : anew.Count > 0 ? $"{message}; it is not read.{both} Take it out: 'relrules migrate' leaves it."
                : $"{message}; it is not read. {retired.Instead}",
            at.NameLocation,
            anew.Count > 0 ? Severity.Warning : Severity.Error);
    }

    private decimal? Amount(JsonCursor value)
    {
        if (value.Kind != JsonKind.Number)
        {
            ReportWrongType(value, "a number");
            return null;
        }

        if (value.TryGetDecimal(out var amount) && amount >= 0)
        {
            return amount;
        }

        var wanted = value.Raw[0] == '-' ? "0 or more" : "a smaller number";
        problems.Add(DescriptionDiagnostics.OutOfRange, $"{JsonWords.Quote(value)} is out of range: an amount must be {wanted}.", value.Location);
        return null;
    }

    private string? Currency(JsonCursor value)
    {
        var code = Text(value);
        if (code is null || Currencies.IsKnown(code))
        {
            return code;
        }

        problems.Add(
            DescriptionDiagnostics.BadMoney,
            $"{JsonWords.Quote(value)} is not an ISO 4217 currency{NearestName.Hint(code, Currencies.All)}",
            value.Location);
        return null;
    }
}

/// <summary>An identifier that must be the id of an element of a list.</summary>
internal sealed record Reference(JsonCursor At, string List, string Id);

/// <summary>Reads a whole description.</summary>
internal static class DescriptionRoot
{
    /// <summary>Reads what a text states.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="places">For the place of each fact that the text states as it was one version ago, where it stands in the text; null where there is none.</param>
    public static Partnership Read(JsonText text, ProblemList problems, out IReadOnlyDictionary<string, string>? places)
    {
        places = null;
        var root = text.Root;
        if (root.Kind == JsonKind.Object)
        {
            var reader = new DescriptionReader(problems);
            var partnership = DescriptionBinder.ReadPartnership(reader, root);
            ReferenceCheck.Run(partnership, reader.References, problems);
            return reader.Retired.Count == 0 ? partnership : ReadRestated(text, reader.Retired, problems.Limits, out places);
        }

        if (root.Kind is not (JsonKind.None or JsonKind.Invalid))
        {
            problems.Add(
                DescriptionDiagnostics.NotAnObject,
                $"A description is an object, {{ … }}, but this is {JsonWords.Describe(root, quote: true)}.",
                root.StartLocation);
        }

        return new Partnership();
    }

    /// <summary>The text with what it states as it was one version ago said anew.</summary>
    public static ReadOnlyMemory<byte> Restate(JsonText text)
    {
        var reader = new DescriptionReader(new ProblemList(JsonLimits.Default, []));
        DescriptionBinder.ReadPartnership(reader, text.Root);
        return reader.Retired.Count == 0 ? text.Memory : RetiredFact.Restated(text, reader.Retired, []);
    }

    /// <summary>Reads a text with what is retired in it said anew; what is wrong with it has been told of the text itself.</summary>
    private static Partnership ReadRestated(JsonText text, IReadOnlyList<(JsonCursor Fact, RetiredFact Retired)> retired, JsonLimits limits, out IReadOnlyDictionary<string, string> places)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        limits = limits with { MaxBytes = int.MaxValue };
        var restated = JsonText.Parse(RetiredFact.Restated(text, retired, moved), limits, text.Path, new List<Diagnostic>(), DescriptionDiagnostics.Prefix, firstLine: text.FirstLine);
        places = moved;
        return DescriptionBinder.ReadPartnership(new DescriptionReader(new ProblemList(limits, [])), restated.Root);
    }
}

/// <summary>The problems of one description, up to a limit.</summary>
internal sealed class ProblemList(JsonLimits limits, List<Diagnostic> diagnostics)
{
    private int _count;

    public JsonLimits Limits => limits;

    /// <summary>How many problems were reported so far, those over the limit included.</summary>
    public int Count => _count;

    /// <summary>Whether further problems are only counted: what they say is not shown, and need not be worked out.</summary>
    public bool IsFull => _count >= limits.MaxDiagnostics;

    public void Add(string id, string message, SourceLocation location, Severity severity = Severity.Error)
    {
        _count++;
        if (_count < limits.MaxDiagnostics)
        {
            diagnostics.Add(new(id, severity, message, location));
        }
        else if (_count == limits.MaxDiagnostics)
        {
            diagnostics.Add(new(
                DescriptionDiagnostics.TooManyProblems,
                Severity.Error,
                string.Create(CultureInfo.InvariantCulture, $"There are more than {limits.MaxDiagnostics - 1:N0} problems; the rest are not shown."),
                location));
        }
    }
}
