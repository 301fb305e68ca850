using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipRules.Authoring;

/// <summary>A condition with one thing changed.</summary>
internal readonly record struct ConditionMutant(string Change, string Text);

/// <summary>The conditions that differ from one in a single place. Not all of them can be compiled: a change knows words, not types.</summary>
internal static partial class ConditionMutants
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        [">="] = ">",
        [">"] = ">=",
        ["<="] = "<",
        ["<"] = "<=",
        ["=="] = "!=",
        ["!="] = "==",
        ["&&"] = "||",
        ["||"] = "&&",
        ["exists"] = "all",
        ["all"] = "exists",
    };

    public static IEnumerable<ConditionMutant> Of(string condition)
    {
        foreach (Match part in Parts().Matches(condition))
        {
            var text = part.Value;
            if (Opposites.TryGetValue(text, out var opposite))
            {
                yield return Change(condition, part, opposite);
            }
            else if (text is "!")
            {
                yield return Change(condition, part, "");
            }
            else if (char.IsAsciiDigit(text[0]))
            {
                yield return Change(condition, part, Beside(text, 1));
                yield return Change(condition, part, Beside(text, -1));
            }
            else if (text.StartsWith("params.", StringComparison.Ordinal))
            {
                yield return Change(condition, part, $"({text} + 1)");
                yield return Change(condition, part, $"({text} - 1)");
            }
            else if (text[0] is '[')
            {
                var members = Members().Matches(text);
                for (var left = 0; left < members.Count; left++)
                {
                    var others = members.Where((_, i) => i != left).Select(member => member.Value);
                    yield return new($"{members[left].Value} left out of the list", condition[..part.Index] + $"[{string.Join(", ", others)}]" + condition[(part.Index + part.Length)..]);
                }
            }
        }
    }

    private static ConditionMutant Change(string condition, Match part, string by)
    {
        var after = part.Index + part.Length;
        return new($"{condition[part.Index..after]} {(by.Length == 0 ? "left out" : $"to {by}")}", condition[..part.Index] + by + condition[after..]);
    }

    /// <summary>The next number up or down, in the last place that is written.</summary>
    private static string Beside(string number, int steps)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        return (value + (steps * new decimal(1, 0, 0, isNegative: false, value.Scale))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What a change can be made at; text in quotes is passed over, but for that in lists of nothing else.</summary>
    [GeneratedRegex(
        """\[\s*(?:'[^'\\]*'|"[^"\\]*"|[\d.]+)(?:\s*,\s*(?:'[^'\\]*'|"[^"\\]*"|[\d.]+))*\s*\]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|params\.\w+|\d+(?:\.\d+)?|(?<=\.)(?:exists|all)(?=\()|\w+|>=|<=|==|!=|&&|\|\||[<>!]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Parts();

    [GeneratedRegex("""'[^']*'|"[^"]*"|[\d.]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Members();
}
