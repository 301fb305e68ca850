using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipRules.Documents.Texts;

/// <summary>Finds numbers, headings and lead-ins in the blocks of a document.</summary>
internal sealed partial class PassageBuilder
{
    private const int LongestHeading = 90;

    private readonly List<Passage> _passages = [];
    private readonly List<(int Level, string Text, string Number)> _headings = [];
    private readonly List<(int Depth, int Own, string Text)> _leads = [];
    private string? _schedule;
    private string _main = "";
    private string _letter = "";
    private string _roman = "";
    private int _offset;
    private string? _header;
    private bool _goesOn;

    /// <summary>Whether the list is over in which the letter was counted.</summary>
    private bool _isAfterList;

    /// <summary>Whether the last block was a heading that is but a number, "Article 10": the next one is its words.</summary>
    private bool _wasBare;

    public static IReadOnlyList<Passage> Build(IReadOnlyList<Block> blocks)
    {
        var builder = new PassageBuilder();

        // Boxes of which some are ticked offer what was not chosen beside what was; where none is, they are the marks of a list.
        var areChosen = blocks.Any(static block => Ticked().IsMatch(block.Text));
        for (var i = 0; i < blocks.Count; i++)
        {
            builder._header = HeaderOf(blocks, i);
            builder.Add(areChosen ? blocks[i] with { Text = Chosen(blocks[i].Text) } : blocks[i]);
        }

        return builder._passages;
    }

    /// <summary>The row of headings above a row of values, "Start date | End date" above "1 April 2026 | 31 March 2029"; null where it is none. Below more rows it may be of any of them.</summary>
    private static string? HeaderOf(IReadOnlyList<Block> blocks, int at)
    {
        if (at == 0 || !IsRow(at) || !IsRow(at - 1) || IsRow(at + 1) || IsRow(at - 2))
        {
            return null;
        }

        var (header, row) = (OneLine(blocks[at - 1].Text).Split(" | "), OneLine(blocks[at].Text).Split(" | "));
        return header.Length == row.Length && (row.Length > 2 || row[0].Any(char.IsDigit)) && row.Any(static cell => cell.Any(char.IsDigit)) && Array.TrueForAll(header, IsTitle) ? string.Join(" | ", header) : null;

        bool IsRow(int index) => index >= 0 && index < blocks.Count && blocks[index].Kind == PassageKind.Row;

        static bool IsTitle(string cell) => !cell.Any(char.IsDigit) && cell.Length <= 40 && !cell.EndsWith('.');
    }

    // Words follow their box, in a cell of their own perhaps; but stand before it where the text ends with one: "Yes \u2610 No \u2612".
    private static string Chosen(string text) => text.Trim(' ', '|') is [not (>= '\u2610' and <= '\u2612'), .., >= '\u2610' and <= '\u2612']
        ? TickedAfter().Replace(NotTickedAfter().Replace(text, ""), "").TrimEnd(' ', '|')
        : Ticked().Replace(NotTicked().Replace(text, ""), "");

    private void Add(Block block)
    {
        var text = OneLine(block.Text);
        var number = block.Number?.Trim();
        var depth = 0;
        var isBare = false;
        var isSchedule = Schedule().Match(text) is { Success: true } schedule && text.Length <= LongestHeading && StartSchedule(schedule);
        if (!isSchedule && block.Kind != PassageKind.Row)
        {
            var isNamed = false;
            number ??= TakeNumber(ref text, block.Kind, out isNamed, out isBare);
            depth = number is null ? 0 : Count(number, isNamed);
        }

        if (text.Length == 0)
        {
            return;
        }

        var isItem = block.Kind == PassageKind.Item || depth > 100;
        var isHeading = block.Kind == PassageKind.Heading || isSchedule || isBare || (block.Kind == PassageKind.Paragraph && !isItem && LooksLikeHeading(text, number, depth));
        depth = depth > 0 ? depth : block.Kind == PassageKind.Item ? 200 + block.Level : 0;
        if (isHeading)
        {
            var level = isSchedule ? 1 : block.Level > 0 ? block.Level : depth is > 0 and < 100 ? depth + 1 : 2;
            var before = _headings is [.., var latest] ? latest.Number : "";
            _headings.RemoveAll(h => h.Level >= level);
            if (number is null && !isSchedule && !_wasBare)
            {
                // What stands under it is no more of the clause before, but of the one whose heading it stands under; where no level is known, that may be the latest.
                (_main, _letter, _roman) = (block.Level == 0 ? before : _headings is [.., var above] ? above.Number : "", "", "");
            }

            _wasBare = isBare;
            Append(text, PassageKind.Heading, block.Page, "");
            _headings.Add((level, text, _main));
            _leads.Clear();
            return;
        }

        _wasBare = false;

        // A paragraph without a number is none of the list's last point, unless it goes on with its sentence.
        _isAfterList |= depth == 0 && !(char.IsLower(text[0]) && _passages is [.., { Text: [.., var end] }] && char.IsLetterOrDigit(end));

        // A bullet that ends with a colon may go on in numbers, which begin anew after it.
        if (_leads is [.., var last] && _goesOn && last.Depth >= depth && depth > 0 && (number is null ? last.Own < 200 : IsFirst(number) && depth != last.Own))
        {
            _leads[^1] = last with { Depth = depth - 1 };
        }

        while (_leads.Count > 0 && (_leads[^1].Depth >= depth || _leads[^1].Own == depth))
        {
            _leads.RemoveAt(_leads.Count - 1);
        }

        Append(text, block.Kind == PassageKind.Row ? PassageKind.Row : isItem ? PassageKind.Item : PassageKind.Paragraph, block.Page, _header ?? string.Join(' ', _leads.Select(static l => l.Text)));
        if (text[^1] is ':' or '\u2013' or '\u2014' or '-' || EndsOpen().IsMatch(text))
        {
            _leads.Add((depth, depth, text));
            _goesOn = true;
        }
        else
        {
            _goesOn = false;
        }
    }

    private void Append(string text, PassageKind kind, int? page, string leadIn)
    {
        var clause = _isAfterList ? _main : _main + _letter + _roman;
        _passages.Add(new()
        {
            Index = _passages.Count,
            Text = text,
            Kind = kind,
            Page = page,
            Clause = _schedule is null ? (clause.Length > 0 ? clause : null) : clause.Length > 0 ? $"{_schedule}, {clause}" : _schedule,
            Headings = [.. _headings.Select(static h => h.Text)],
            LeadIn = leadIn,
            Offset = _offset,
        });
        _offset += text.Length + 1;
    }

    private bool StartSchedule(Match match)
    {
        _schedule = $"{char.ToUpperInvariant(match.Groups["kind"].Value[0])}{match.Groups["kind"].Value[1..].ToLowerInvariant()} {match.Groups["number"].Value}";
        (_main, _letter, _roman) = ("", "", "");
        _headings.Clear();
        return true;
    }

    /// <summary>Takes the number off the beginning of a paragraph: null where it has none.</summary>
    private string? TakeNumber(ref string text, PassageKind kind, out bool isNamed, out bool isBare)
    {
        (isNamed, isBare) = (false, false);
        var match = Numbered().Match(text);
        if (!match.Success || (kind == PassageKind.Item && !text.StartsWith('(')))
        {
            return null;
        }

        var rest = text[match.Length..];
        var number = match.Groups["number"].Value;
        isNamed = match.Groups["name"].Length > 0;
        if (rest.Length == 0)
        {
            // A number that stands alone may be of a page or a table, and "clause 4" be the end of a sentence.
            isBare = isNamed && !(_passages is [.., { Kind: not PassageKind.Heading, Text: [.., var end] }] && (char.IsLetterOrDigit(end) || end == ','));
            return isBare ? number : null;
        }

        // "I" is a word.
        if (!isNamed && IsLoudRoman(number) && (number.Length > 1 || match.Groups["mark"].Length == 0))
        {
            return null;
        }

        // "30 days after" is no clause 30, and "2024 to 2027" no clause at all.
        if (match.Groups["mark"].Length == 0 && number[0] != '(' && !number.Contains('.', StringComparison.Ordinal) && !char.IsUpper(rest[0]))
        {
            return null;
        }

        text = rest;
        return number;
    }

    /// <summary>Makes a number the current one; gives its depth: 1 to 9 for numbers, over 100 for letters and small Roman numbers.</summary>
    private int Count(string number, bool isNamed)
    {
        _isAfterList = false;
        number = number.TrimEnd('.', ')', ':').TrimStart('(').Trim();
        if (number.Length == 0)
        {
            return 0;
        }

        if (char.IsDigit(number[0]) || (isNamed && IsLoudRoman(number)))
        {
            (_main, _letter, _roman) = (number, "", "");
            return number.Count(static c => c == '.') + 1;
        }

        if (IsRoman(number) && (number is not "i" || _letter is not "(h)") && (_letter.Length > 0 || number.Length > 1 || number is "i"))
        {
            _roman = $"({number})";
            return 102;
        }

        (_letter, _roman) = ($"({number})", "");
        return 101;
    }

    private static bool IsFirst(string number) => number.Trim('(', ')', '.', ':', ' ') is "1" or "a" or "A" or "i" or "I";

    private static bool IsRoman(string number) => number.All(static c => c is 'i' or 'v' or 'x' or 'l');

    private static bool IsLoudRoman(string number) => number.All(static c => c is 'I' or 'V' or 'X' or 'L');

    private static bool LooksLikeHeading(string text, string? number, int depth)
    {
        text = text[Part().Match(text).Length..];
        if (text.Length is 0 or > LongestHeading || text[^1] is '.' or ';' or ':' or ',' || text.Contains(". ", StringComparison.Ordinal) || text.Contains(": ", StringComparison.Ordinal))
        {
            return false;
        }

        var words = text.Split(' ');
        if (words.Length > 12 || !text.Any(char.IsLetter))
        {
            return false;
        }

        var isLoud = !text.Any(char.IsLower);
        return isLoud || (char.IsUpper(text.First(char.IsLetter)) && words.Length <= 10 && (text[^1] == '?' || AsksOrAnswers().IsMatch(text) || !Verb().IsMatch(text)) && (number is null || depth <= 2));
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u00A0')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (c is not ('\u00AD' or '\uFEFF' or '\u200B') && !char.IsControl(c))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    [GeneratedRegex(@"^(?<kind>schedule|annex|appendix|exhibit|attachment) (?<number>[A-Z0-9]{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Schedule();

    [GeneratedRegex(@"^((?<name>clause|section|article|condition|paragraph) )?(?<number>\d{1,3}(\.\d{1,3}){0,5}|\([a-z]{1,2}\)|\([ivxl]{1,6}\)|\(\d{1,2}\)|[a-z](?=[.)])|(?-i:[IVXL]{1,6}))(?<mark>[.):]{0,2})( [-\u2013\u2014])?( |$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\u2611\u2612] *\|? *", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Ticked();

    [GeneratedRegex(@"\u2610( *\|[^\u2610-\u2612]*|[^\u2610-\u2612|]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NotTicked();

    // From the right, for there a box begins them: time grows with the text and no faster.
    [GeneratedRegex(@" *\|? *[\u2611\u2612]", RegexOptions.RightToLeft | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex TickedAfter();

    [GeneratedRegex(@"[^\u2610-\u2612|:?]*(\| *)?\u2610( *\|)?", RegexOptions.RightToLeft | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NotTickedAfter();

    // "Part A. What we do" is a heading for all its full stop.
    [GeneratedRegex(@"^(part|section|chapter|theme|outcome|principle|article) ([A-Z]|[0-9]{1,2}|[IVX]{1,4})[.:] ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(if|where|when|to|that|must|shall|will|may|and|or|on)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex EndsOpen();

    // "What we can fund" is a heading with a verb.
    [GeneratedRegex(@"^(what|who|how|when|where) ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex AsksOrAnswers();

    [GeneratedRegex(@"\b(shall|must|will|may|is|are|has|have|can)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Verb();
}
