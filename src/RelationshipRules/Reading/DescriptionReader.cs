using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Descriptions;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>
/// Reads values of a description. The generated <c>DescriptionBinder</c> knows the model and calls this for each property.
/// A value that cannot be used is reported and taken as not stated, so that no rule sees a fact that nobody meant.
/// </summary>
internal sealed class DescriptionReader(ProblemList problems)
{
    private static readonly NameTable MoneyNames = new(["amount", "currency"]);

    private List<Reference>? _references;

    /// <summary>Where problems go.</summary>
    public ProblemList Problems => problems;

    /// <summary>The identifiers met so far that must be ids of other elements.</summary>
    public IReadOnlyList<Reference> References => _references ?? [];

    /// <summary>Whether a value is an object; anything else but null is reported.</summary>
    public bool IsPart(JsonCursor value)
    {
        if (value.Kind == JsonKind.Object)
        {
            return true;
        }

        problems.AddWrongType(value, "an object, { … }");
        return false;
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

        // Half a million wrong names must not cost half a million searches for the nearest.
        problems.Add(
            DescriptionDiagnostics.UnknownProperty,
            problems.IsFull ? "" : $"There is no property '{ProblemList.Shorten(name)}' here{NearestName.Hint(name, names.Names)}",
            member.NameLocation);
    }

    /// <summary>Reads true or false.</summary>
    public bool? Boolean(JsonCursor value)
    {
        if (value.TryGetBoolean(out var result))
        {
            return result;
        }

        problems.AddWrongType(value, "true or false");
        return null;
    }

    /// <summary>Reads a whole number within a range; <c>36.0</c> is one.</summary>
    public int? Integer(JsonCursor value, double min, double max)
    {
        if (value.Kind != JsonKind.Number || (value.TryGetDouble(out var number) && number != Math.Floor(number)))
        {
            problems.AddWrongType(value, "a whole number");
            return null;
        }

        return (int?)Number(value, Math.Max(min, int.MinValue), Math.Min(max, int.MaxValue));
    }

    /// <summary>Reads a number within a range.</summary>
    public double? Number(JsonCursor value, double min, double max)
    {
        if (value.Kind != JsonKind.Number)
        {
            problems.AddWrongType(value, "a number");
            return null;
        }

        var isRead = value.TryGetDouble(out var number);
        if (isRead && number >= min && number <= max)
        {
            return number;
        }

        var wanted = max < int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}")
            : isRead && number < min && min > int.MinValue
                ? string.Create(CultureInfo.InvariantCulture, $"{min} or more")
                : "nearer to zero";
        problems.Add(
            DescriptionDiagnostics.OutOfRange,
            $"{ProblemList.Quote(value)} is out of range: '{ProblemList.NameOf(value)}' must be {wanted}.",
            value.Location);
        return null;
    }

    /// <summary>Reads text.</summary>
    public string? Text(JsonCursor value)
    {
        if (value.Kind == JsonKind.String)
        {
            return value.GetString();
        }

        problems.AddWrongType(value, "text in quotes");
        return null;
    }

    /// <summary>Reads an ISO 3166 code.</summary>
    public string? CountryCode(JsonCursor value)
    {
        var text = Text(value);
        if (text is null || TextFormats.IsCountryCode(text))
        {
            return text;
        }

        problems.Add(
            DescriptionDiagnostics.BadFormat,
            $"{ProblemList.Quote(value)} is not an ISO 3166 code of a country or of a part of one, such as \"GB\" or \"GB-ENG\".",
            value.Location);
        return null;
    }

    /// <summary>Reads a day.</summary>
    public DateOnly? Date(JsonCursor value)
    {
        if (value.Kind != JsonKind.String)
        {
            problems.AddWrongType(value, "a date in quotes, such as \"2026-11-22\"");
            return null;
        }

        if (TextFormats.TryDate(value.Utf8Text, out var date))
        {
            return date;
        }

        problems.Add(
            DescriptionDiagnostics.BadDate,
            $"{ProblemList.Quote(value)} is not a day of the calendar as year-month-day, such as \"2026-11-22\".",
            value.Location);
        return null;
    }

    /// <summary>Reads an amount with its currency.</summary>
    public Money? Money(JsonCursor value)
    {
        if (value.Kind != JsonKind.Object)
        {
            problems.AddWrongType(value, "money, such as { \"amount\": 48000, \"currency\": \"GBP\" }");
            return null;
        }

        decimal? amount = null;
        string? currency = null;
        var before = problems.Count;
        foreach (var member in value.EnumerateObject())
        {
            if (member.NameEquals("amount"u8))
            {
                amount = Amount(member);
            }
            else if (member.NameEquals("currency"u8))
            {
                currency = Currency(member);
            }
            else
            {
                UnknownProperty(member, MoneyNames);
            }
        }

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
    public int? Choice(JsonCursor value, ChoiceTable choice) => ChoiceIndex(value, choice) is >= 0 and var index ? index : null;

    /// <summary>Reads a list of choices. One bad value makes the whole list unknown, because a list denies what it leaves out.</summary>
    public IReadOnlyList<T>? ChoiceList<T>(JsonCursor value, ChoiceTable choice)
        where T : struct, Enum
    {
        if (!IsList(value))
        {
            return null;
        }

        var items = new T[value.Count];

        // All enums of the model are ints, so that one piece of code reads the lists of all of them.
        var kept = ReadChoices(value, choice, Unsafe.As<int[]>(items));
        return kept < 0 ? null : kept == items.Length ? items : items[..kept];
    }

    /// <summary>Reads a list of texts. One bad element makes the whole list unknown.</summary>
    public IReadOnlyList<string>? TextList(JsonCursor value)
    {
        if (!IsList(value))
        {
            return null;
        }

        var count = value.Count;
        var items = count == 0 ? [] : new string[count];
        var kept = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (Text(element) is { } text)
            {
                items[kept++] = text;
            }
        }

        return kept == count ? items : null;
    }

    /// <summary>Reads a list of parts. A bad element becomes an empty part, so that positions stay true.</summary>
    public IReadOnlyList<T>? PartList<T>(JsonCursor value, Func<DescriptionReader, JsonCursor, T> read)
        where T : class, IIdentified, new()
    {
        if (!IsList(value))
        {
            return null;
        }

        var count = value.Count;
        var items = count == 0 ? [] : new T[count];
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            items[index++] = IsPart(element) ? read(this, element) : new T();
        }

        IdCheck.Run(value, items, problems);
        return items;
    }

    /// <summary>Reads the id of an element of a list.</summary>
    public string? Refer(JsonCursor value, string list)
    {
        var id = Text(value);
        if (id is not null)
        {
            (_references ??= []).Add(new Reference(value, list, id));
        }

        return id;
    }

    /// <summary>Reads ids of elements of a list.</summary>
    public IReadOnlyList<string>? ReferAll(JsonCursor value, string list)
    {
        var ids = TextList(value);
        if (ids is not null)
        {
            var index = 0;
            foreach (var element in value.EnumerateArray())
            {
                (_references ??= []).Add(new Reference(element, list, ids[index++]));
            }
        }

        return ids;
    }

    /// <summary>Whether a value is a list; anything else but null is reported.</summary>
    public bool IsList(JsonCursor value)
    {
        if (value.Kind == JsonKind.Array)
        {
            return true;
        }

        problems.AddWrongType(value, "a list, [ … ]");
        return false;
    }

    /// <summary>How many different values the list has, now in the array; -1 where one could not be read.</summary>
    private int ReadChoices(JsonCursor value, ChoiceTable choice, int[] items)
    {
        var kept = 0;
        var isGood = true;
        foreach (var element in value.EnumerateArray())
        {
            var index = ChoiceIndex(element, choice);
            if (index < 0)
            {
                isGood = false;
            }
            else if (items.AsSpan(0, kept).Contains(index))
            {
                problems.Add(DescriptionDiagnostics.RepeatedValue, $"{ProblemList.Quote(element)} is in the list more than once.", element.Location, Severity.Warning);
            }
            else
            {
                items[kept++] = index;
            }
        }

        return isGood ? kept : -1;
    }

    private int ChoiceIndex(JsonCursor value, ChoiceTable choice)
    {
        if (value.Kind != JsonKind.String)
        {
            problems.AddWrongType(value, $"one of {ProblemList.AnyOf(choice.Names)}");
            return -1;
        }

        var index = choice.IndexOf(value.Utf8Text);
        if (index < 0 && problems.IsFull)
        {
            problems.Add(DescriptionDiagnostics.UnknownValue, "", value.Location);
        }
        else if (index < 0)
        {
            var hint = NearestName.Suggest(value.GetString()!, choice.Names) is { } near ? $"did you mean '{near}'? It" : "it";
            problems.Add(
                DescriptionDiagnostics.UnknownValue,
                $"{ProblemList.Quote(value)} is not a value of '{ProblemList.NameOf(value)}'; {hint} can be {ProblemList.AnyOf(choice.Names)}.",
                value.Location);
        }

        return index;
    }

    private decimal? Amount(JsonCursor value)
    {
        if (value.Kind != JsonKind.Number)
        {
            problems.AddWrongType(value, "a number");
            return null;
        }

        if (value.TryGetDecimal(out var amount) && amount >= 0)
        {
            return amount;
        }

        var wanted = value.Raw[0] == '-' ? "0 or more" : "a smaller number";
        problems.Add(DescriptionDiagnostics.OutOfRange, $"{ProblemList.Quote(value)} is out of range: an amount must be {wanted}.", value.Location);
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
            $"{ProblemList.Quote(value)} is not an ISO 4217 currency{NearestName.Hint(code, Currencies.All)}",
            value.Location);
        return null;
    }
}
