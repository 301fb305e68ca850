namespace RelationshipRules.Documents.Texts;

/// <summary>Where the sentences of a passage begin and end.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["no", "nos", "e.g", "i.e", "eg", "ie", "etc", "cl", "para", "paras", "ltd", "plc", "mr", "mrs", "ms", "dr", "st", "art", "inc", "co", "approx", "vs", "p", "pp", "cf"];

    private static readonly string[] Parts = ["exhibit", "schedule", "annex", "appendix", "attachment", "part", "section", "option", "form"];

    public static IEnumerable<Range> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i + 2 < text.Length && (char.IsUpper(text[i + 2]) || text[i + 2] is '"' or '\u201C' or '\'' or '\u2018' or '(' or '[') && !IsAbbreviation(text, start, i))
            {
                yield return start..(i + 1);
                start = i + 2;
            }
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var from = dot;
        while (from > start && text[from - 1] is not (' ' or '('))
        {
            from--;
        }

        var word = text[from..dot];
        return (word is [var initial] && char.IsUpper(initial) && !IsLetterOfAPart(text[start..from])) || IsInitials(word) || Array.Exists(Abbreviations, a => a.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a letter after these words is that of a part: "Exhibit B".</summary>
    private static bool IsLetterOfAPart(string before) => before.TrimEnd() is var words && Array.Exists(Parts, part => words.EndsWith(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is letters with full stops between them, as in U.S.</summary>
    private static bool IsInitials(string word) => word.Length > 1 && word.Length % 2 == 1 && word.Select(static (c, at) => at % 2 == 0 ? char.IsLetter(c) : c == '.').All(static fits => fits);
}
