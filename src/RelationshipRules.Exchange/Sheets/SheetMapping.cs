using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Exchange.ThreeSixtyGiving;
using RelationshipRules.Facts;
using RelationshipRules.Files;

namespace RelationshipRules.Exchange.Sheets;

/// <summary>
/// What the columns of a sheet mean that has its own titles, such as the export of a grants system: each is a title of the 360Giving Data Standard, or a fact with what its values mean.
/// Facts are named by their path; <c>recipient.</c> and <c>funder.</c> stand before those of the two parties.
/// </summary>
public sealed partial class SheetMapping
{
    private const string AmountField = "amountAwarded";
    private const string LengthField = "plannedDates/0/duration";
    private const decimal MostTimes = 1_000_000_000;
    private const int MostProblems = 20;

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, MappedColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _fixed = new(StringComparer.OrdinalIgnoreCase);

    private SheetMapping()
    {
    }

    /// <summary>What holds for each record though no column says it: titles of the standard with their values.</summary>
    internal IReadOnlyDictionary<string, string> Fixed => _fixed;

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">Its text: <c>columns</c> with the title or fact of each column, and <c>fixed</c> with what holds for all records.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">Something is wrong with it; the message has all of it, or the first twenty problems.</exception>
    public static SheetMapping Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var mapping = new SheetMapping();
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            foreach (var member in document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject() : default)
            {
                mapping.Read(member, problems);
            }
        }
        catch (JsonException error)
        {
            throw new FormatException($"the text breaks the rules of JSON in line {error.LineNumber + 1}.", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw new FormatException("a name or text in it is damaged: half a character stands alone.", error);
        }

        if (mapping._columns.Count == 0 && problems.Count == 0)
        {
            problems.Add("it has no 'columns'.");
        }

        return problems.Count == 0 ? mapping : throw new FormatException(string.Join(' ', problems));
    }

    /// <summary>A mapping to begin with: what the titles of a sheet most likely mean. A person looks it over before it is used.</summary>
    /// <param name="titles">The titles.</param>
    /// <returns>Its text, with a comment for each column that nothing is known of.</returns>
    /// <exception cref="ArgumentNullException">The titles are null.</exception>
    public static string Suggest(IReadOnlyList<string> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return MappingSuggestion.For(titles);
    }

    internal MappedColumn? Find(string title) => _columns.GetValueOrDefault(title);

    private void Read(JsonProperty member, List<string> problems)
    {
        switch (member.Name)
        {
            case "columns" when member.Value.ValueKind == JsonValueKind.Object:
                foreach (var column in member.Value.EnumerateObject())
                {
                    if (Column(column, problems) is { } meaning)
                    {
                        _columns[column.Name.Trim()] = meaning;
                    }
                }

                break;
            case "fixed" when member.Value.ValueKind == JsonValueKind.Object:
                foreach (var value in member.Value.EnumerateObject())
                {
                    if (!ThreeSixtyTitles.IsKnown(value.Name) || value.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                    {
                        Tell(problems, $"'fixed' has '{InputText.Shown(value.Name)}', which is no title of the 360Giving Data Standard with a text.");
                    }
                    else
                    {
                        _fixed[value.Name] = value.Value.ToString();
                    }
                }

                break;
            case "$schema":
                break;
            default:
                Tell(problems, $"'{InputText.Shown(member.Name)}' is not known; there are 'columns' and 'fixed', objects both.");
                break;
        }
    }

    /// <summary>Nobody reads more than so many, and each nearest name takes its time.</summary>
    private static void Tell(List<string> problems, string problem)
    {
        problems.Add(problem);
        if (problems.Count == MostProblems)
        {
            throw new FormatException(string.Join(' ', problems) + " There may be more.");
        }
    }

    private static MappedColumn? Column(JsonProperty column, List<string> problems)
    {
        var value = column.Value;
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            if (ThreeSixtyTitles.IsKnown(value.GetString()!))
            {
                var field = ThreeSixtyTitles.PathOf(value.GetString()!);
                return new(field, null, null, AreMany(column.Name, field is AmountField) ? null : 1);
            }

            Tell(problems, $"the column '{InputText.Shown(column.Name)}' means '{InputText.Shown(value.GetString()!)}', which is no title of the 360Giving Data Standard; a fact is written as {{ \"fact\": \"agreements[].termMonths\" }}.");
            return null;
        }

        var times = 1m;
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("times", out var factor) && (factor.ValueKind != JsonValueKind.Number || !factor.TryGetDecimal(out times) || Math.Abs(times) > MostTimes))
        {
            Tell(problems, $"the column '{InputText.Shown(column.Name)}' has 'times' that is no number, or too large.");
        }

        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String)
        {
            var field = ThreeSixtyTitles.PathOf(title.GetString()!);
            if (field is AmountField or LengthField)
            {
                return new(field, null, null, times);
            }

            Tell(problems, $"the column '{InputText.Shown(column.Name)}' means '{InputText.Shown(title.GetString()!)}' with 'times', which is for 'Amount Awarded' and 'Planned Dates:Duration (months)'.");
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("fact", out var path) || path.ValueKind != JsonValueKind.String)
        {
            Tell(problems, $"the column '{InputText.Shown(column.Name)}' names neither a title nor a fact.");
            return null;
        }

        if (FactOf(path.GetString()!) is not { } fact)
        {
            var hint = FactCatalog.Suggest(path.GetString()!) is { } near ? $"; did you mean '{near}'?" : ".";
            Tell(problems, $"the column '{InputText.Shown(column.Name)}' names the fact '{InputText.Shown(path.GetString()!)}', which is not there or not one that a column can tell{hint}");
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (value.TryGetProperty("values", out var meanings) && meanings.ValueKind == JsonValueKind.Object)
        {
            foreach (var meaning in meanings.EnumerateObject())
            {
                values[meaning.Name] = meaning.Value.ToString();
                if (fact.Values.Count > 0 && !fact.Values.Any(v => v.Name.Equals(meaning.Value.ToString(), StringComparison.Ordinal)))
                {
                    Tell(problems, $"the column '{InputText.Shown(column.Name)}' makes '{InputText.Shown(meaning.Value.ToString())}' of '{InputText.Shown(meaning.Name)}', which '{fact.Path}' cannot be.");
                }
            }
        }

        return new(path.GetString()!, fact, values, !value.TryGetProperty("times", out _) && AreMany(column.Name, fact.Type == FactType.Money) ? null : times);
    }

    /// <summary>Whether the title says that sums are in thousands or more, which a mapping without <c>times</c> passes over.</summary>
    private static bool AreMany(string title, bool isOfMoney) => isOfMoney && TimesOf(title) is not 1;

    /// <summary>What the sums of a column are to be multiplied with, as its title says: 1000 for "£000s", "£k", "thousands".</summary>
    internal static decimal TimesOf(string title) => Thousands().IsMatch(title) ? 1_000 : Millions().IsMatch(title) ? 1_000_000 : 1;

    [GeneratedRegex(@"(?<![0-9][,.' ]?)[,.' ]?000'?s?\b|\bthousands?\b|([£$€]|\bGBP|\bEUR|\bUSD)\s?k\b|\(k\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\bmillions?\b|([£$€]|\bGBP|\bEUR|\bUSD)\s?(mn?|mil|mill)\b|\(mn?\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Millions();

    /// <summary>A fact of the agreement, of one of the parties, of a part, or of the description itself.</summary>
    private static FactInfo? FactOf(string path)
    {
        var full = path.StartsWith("recipient.", StringComparison.Ordinal) ? "parties[]." + path["recipient.".Length..]
            : path.StartsWith("funder.", StringComparison.Ordinal) ? "parties[]." + path["funder.".Length..]
            : path;
        return path.Count(static c => c == '.') <= 1 && (full.StartsWith("agreements[].", StringComparison.Ordinal) || !path.Contains("[]", StringComparison.Ordinal)) ? FactCatalog.Find(full) : null;
    }
}

/// <summary>What a column means.</summary>
/// <param name="Path">The path of the standard's field, or of the fact.</param>
/// <param name="Fact">The fact; null for a field of the standard.</param>
/// <param name="Values">What its values mean.</param>
/// <param name="Times">What a number is multiplied with: 12 for years that are to be months. Null for sums of which the title says that they are in thousands or more, and the mapping does not.</param>
internal sealed record MappedColumn(string Path, FactInfo? Fact, IReadOnlyDictionary<string, string>? Values, decimal? Times);
