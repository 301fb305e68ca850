using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>A sentence as patterns see it: small letters, numbers in digits, parties by their side, one form for each quotation mark and dash.</summary>
internal static class NormalText
{
    /// <summary>A sentence in that form; what an agreement's own words mean is put in where it is known.</summary>
    public static string Of(string text, Words words, OwnWords? own, Piece.Runner runner)
    {
        var normal = NumberWords.InDigits(Signs(own?.In(text) ?? text).ToLowerInvariant());
        foreach (var (find, with, whenAddressed) in words.Replacements)
        {
            normal = whenAddressed && own?.IsAddressed != true ? normal : Replace(normal, find, with, runner);
        }

        return normal;
    }

    private static string Replace(string text, Piece find, string with, Piece.Runner runner)
    {
        if (!find.MayMatch(text))
        {
            return text;
        }

        StringBuilder? replaced = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (find.MatchAt(text, at, runner) is { Length: > 0 } match)
            {
                (replaced ??= new()).Append(text, copied, at - copied).Append(with);
                copied = at + match.Length;
                at = copied - 1;
            }
        }

        return replaced is null ? text : replaced.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>One form for each quotation mark, dash and space.</summary>
    public static string Signs(string text)
    {
        var signs = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            signs.Append(c switch
            {
                '\u2018' or '\u2019' or '\u201B' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                '\u00A0' or '\t' => ' ',
                _ => c,
            });
        }

        return signs.ToString();
    }
}
