using System.Globalization;
using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Reporting.Text;

internal static class Wording
{
    /// <summary>Said once in every report.</summary>
    public static string Disclaimer => ReportWords.Disclaimer;

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day, or what is known of it: "March 2011".</summary>
    public static string Day(Known<DateOnly> day) => day.Exact is { } exact ? Day(exact) : day.ToString();

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: "1 rule", "3 rules".</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A path or value as an argument of a call to run: quoted where a shell would take it apart.</summary>
    public static string Argument(string text) =>
        text.Length > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '\\' or ':' or '@' or '+' or '=' or ',') ? text
        : text.AsSpan().ContainsAny("\"$`!") ? $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'"
        : $"\"{text}\"";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> items) => items.Count == 0 ? "" : PlainText.Join(items);

    public static Ink InkOf(Severity severity) => severity switch
    {
        RelationshipRules.Severity.Error => Ink.Red,
        RelationshipRules.Severity.Warning => Ink.Yellow,
        RelationshipRules.Severity.Suggestion => Ink.Cyan,
        _ => Ink.Plain,
    };

    public static string Kind(RuleKind kind) => kind switch
    {
        RuleKind.Undertaking => ReportWords.RuleKind_Undertaking,
        RuleKind.SuccessFactor => ReportWords.RuleKind_SuccessFactor,
        RuleKind.Recommendation => ReportWords.RuleKind_Recommendation,
        RuleKind.Lesson => ReportWords.RuleKind_Lesson,
        RuleKind.Opportunity => ReportWords.RuleKind_Opportunity,
        RuleKind.Challenge => ReportWords.RuleKind_Challenge,
        RuleKind.Weakness => ReportWords.RuleKind_Weakness,
        _ => ReportWords.RuleKind_Classification,
    };

    /// <summary>How severe a finding is, for a reader; programs read <see cref="Names"/>.</summary>
    public static string SeverityName(Severity severity) => severity switch
    {
        RelationshipRules.Severity.Error => ReportWords.Severity_Error,
        RelationshipRules.Severity.Warning => ReportWords.Severity_Warning,
        RelationshipRules.Severity.Suggestion => ReportWords.Severity_Suggestion,
        RelationshipRules.Severity.Silent => ReportWords.Severity_Silent,
        _ => ReportWords.Severity_None,
    };

    public static string Addressee(Addressee addressee) => addressee switch
    {
        RelationshipRules.Addressee.Government => ReportWords.Addressee_Government,
        RelationshipRules.Addressee.CivilSociety => ReportWords.Addressee_CivilSociety,
        _ => ReportWords.Addressee_Both,
    };

    public static string Category(RuleDescriptor rule) => rule.CategoryTitle.Length > 0 ? rule.CategoryTitle : rule.Category;

    /// <summary>The element that a finding is about, as an addition to its title; empty where it is about the whole.</summary>
    public static string Element(Finding finding) => finding.ElementLabel is { } label ? $" ({label})" : "";

    /// <summary>A citation for a reader: short title, place, page.</summary>
    public static string Cite(Citation citation)
    {
        var title = ShortTitle(citation.SourceTitle.Length > 0 ? citation.SourceTitle : citation.Source);
        return $"{title}{(citation.Locator.Length > 0 ? ", " + citation.Locator : "")}{Page(citation.Page)}";
    }

    /// <summary>A published figure: "2011: 40% of 209 consultations".</summary>
    public static string Figure(PublishedFigure figure) =>
        figure.Of is { } of ? ReportWords.Figure_OfTotal(Number(figure.Year), Percent(figure.Share), Number(of), figure.Counted)
        : ReportWords.Figure(Number(figure.Year), Percent(figure.Share), figure.Counted);

    /// <summary>A part of one: "43%".</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share, MidpointRounding.AwayFromZero):0}%");

    /// <summary>A document of the partnership for a reader: where in it, what it says there, and who says so.</summary>
    public static string Cite(Evidence evidence)
    {
        var clause = evidence.Clause is { Length: > 0 } number ? ReportWords.Cite_Clause(number) : "";
        var quote = evidence.Quote is { Length: > 0 } words ? $": “{words}”" : "";
        var note = evidence.Note is { Length: > 0 } text ? $" ({text})" : "";
        string?[] said =
        [
            evidence.By is { Length: > 0 } by ? ReportWords.Cite_By(by) : null,
            evidence.Side is { } side ? side == Side.Government ? ReportWords.Cite_ForGovernment : ReportWords.Cite_ForCivilSociety : null,
            evidence.On is { } day ? ReportWords.Cite_On(Day(day)) : null,
        ];
        return $"{evidence.Document}{clause}{Page(evidence.Page)}{quote}{note}{(said.Any(part => part is not null) ? ReportWords.Cite_Stated(string.Join(' ', said.OfType<string>())) : "")}";
    }

    /// <summary>A diagnostic in one line, in the form that editors and CI logs recognise: <c>file:line:column: error ID: message</c>.</summary>
    /// <param name="diagnostic">What to tell.</param>
    /// <param name="path">The file, where the diagnostic does not name one.</param>
    /// <param name="isSentOn">Whether it goes out to others, whom the folders of this machine do not concern.</param>
    public static string Line(Diagnostic diagnostic, string? path, bool isSentOn = false)
    {
        path = diagnostic.Location?.Path ?? path;
        var place = Place(diagnostic.Location is { } location ? location with { Path = null } : null, path is not null && isSentOn ? FileName(path) : path, withColumn: true);
        return SafeText.Clean($"{place}{(place.Length > 0 ? ": " : "")}{Names.Of(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Message}");
    }

    /// <summary>A path for a report that goes out to others: in the folder of the call as it is, anywhere else the name of the file.</summary>
    public static string FileName(string path) => Path.IsPathRooted(path) || path.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path) : path;

    /// <summary>Where something stands, as editors write it: <c>grant.json:41:7</c>; empty where there is no text.</summary>
    public static string Place(SourceLocation? location, string? path, bool withColumn)
    {
        path = location?.Path ?? path;
        if (location is not { Line: > 0 })
        {
            return path ?? "";
        }

        var line = withColumn
            ? string.Create(CultureInfo.InvariantCulture, $"{location.Line}:{location.Column}")
            : location.Line.ToString(CultureInfo.InvariantCulture);
        return path is null ? ReportWords.Place_Line(line) : path + ":" + line;
    }

    /// <summary>The short name of the fact at a pointer: "notice of termination"; null where the place is no fact.</summary>
    public static string? FactTitle(string pointer) => FactCatalog.Find(FactPath(pointer))?.Title;

    /// <summary>A place as conditions write it: <c>/agreements/0/termMonths</c> is <c>agreements[0].termMonths</c>; as the catalogue does, <c>agreements[].termMonths</c>.</summary>
    public static string FactPath(string pointer, bool withIndexes = false)
    {
        var path = new StringBuilder(pointer.Length);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            _ = step.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
                ? path.Append('[').Append(withIndexes ? step : "").Append(']')
                : path.Append(path.Length > 0 ? "." : "").Append(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return path.ToString();
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A page as the end of a citation.</summary>
    private static string Page(string? page) => string.IsNullOrEmpty(page) ? "" : $", {PlainText.Pages(page)}";

    /// <summary>Titles of laws and papers run long; what stands before the colon is what people call them.</summary>
    private static string ShortTitle(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return title.Length > 60 && colon > 0 ? title[..colon] : title;
    }
}
