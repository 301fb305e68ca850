using System.Text;
using RelationshipRules.Conditions.Binding;

namespace RelationshipRules.Compilation;

/// <summary>A rule's message for one outcome, compiled when it is first wanted; where two threads want it at once, both get the same.</summary>
internal sealed class MessageTemplate(Outcome outcome, Func<MessagePart[]> compile)
{
    public MessageTemplate(Outcome outcome, MessagePart[] parts)
        : this(outcome, () => parts)
    {
    }

    public Outcome Outcome => outcome;

    /// <summary>Words and expressions in order.</summary>
    public MessagePart[] Parts => field ??= compile();
}

/// <summary>A piece of a message: words, or an expression, with its text, whose value is written.</summary>
internal sealed record MessagePart(string Text, CompiledCondition? Expression = null);

/// <summary>Takes message templates apart: words with placeholders <c>{expression}</c>; <c>{{</c> and <c>}}</c> are literal braces.</summary>
internal static class TemplateSyntax
{
    /// <summary>The parts of a template, in order. Of an error it is told where (in characters) it is; the parts before it are given.</summary>
    public static IReadOnlyList<TemplatePart> Parse(string template, Action<int, string> error)
    {
        var parts = new List<TemplatePart>();
        var words = new StringBuilder();
        var (at, wordsStart) = (0, 0);
        while (at < template.Length)
        {
            var c = template[at];
            if (c is not ('{' or '}') || (at + 1 < template.Length && template[at + 1] == c))
            {
                words.Append(c);
                at += c is '{' or '}' ? 2 : 1;
                continue;
            }

            var end = c == '{' ? EndOfExpression(template, at + 1) : -1;
            var problem = c == '}' ? "A closing brace without an opening one; write '}}' for a brace in the text."
                : end < 0 ? "This placeholder is not closed; write '{{' for a brace in the text."
                : string.IsNullOrWhiteSpace(template[(at + 1)..end]) ? "This placeholder is empty."
                : null;
            if (problem is not null)
            {
                error(at, problem);
                return parts;
            }

            Flush();
            parts.Add(new(template[(at + 1)..end], IsExpression: true, at + 1));
            at = wordsStart = end + 1;
        }

        Flush();
        return parts;

        void Flush()
        {
            if (words.Length > 0)
            {
                parts.Add(new(words.ToString(), IsExpression: false, wordsStart));
                words.Clear();
            }
        }
    }

    /// <summary>The index of the brace that ends an expression, or -1; braces in its string literals do not count.</summary>
    private static int EndOfExpression(string template, int at)
    {
        var quote = '\0';
        for (; at < template.Length; at++)
        {
            switch (template[at])
            {
                case '\\' when quote != '\0':
                    at++;
                    break;
                case '\'' or '"' when quote == '\0':
                    quote = template[at];
                    break;
                case '}' when quote == '\0':
                    return at;
                case var c when c == quote:
                    quote = '\0';
                    break;
            }
        }

        return -1;
    }
}

/// <summary>A piece of a message template: words, with doubled braces already single, or an expression between braces; the start counts characters.</summary>
internal sealed record TemplatePart(string Text, bool IsExpression, int Start);
