using System.Text;
using RelationshipRules.Conditions.Binding;

namespace RelationshipRules.Compilation;

/// <summary>A rule's message for one outcome.</summary>
internal sealed class MessageTemplate
{
    private readonly Func<IReadOnlyList<MessagePart>>? _compile;

    /// <summary>A message that is compiled when it is first wanted; where two threads want it at once, both get the same.</summary>
    public MessageTemplate(Outcome outcome, Func<IReadOnlyList<MessagePart>> compile)
    {
        Outcome = outcome;
        _compile = compile;
    }

    /// <summary>A message that is compiled already.</summary>
    public MessageTemplate(Outcome outcome, IReadOnlyList<MessagePart> parts)
    {
        Outcome = outcome;
        Parts = parts;
    }

    /// <summary>The outcome that it tells of.</summary>
    public Outcome Outcome { get; }

    /// <summary>Words and expressions in order.</summary>
    public IReadOnlyList<MessagePart> Parts => field ??= _compile!();
}

/// <summary>A piece of a message: words, or an expression whose value is written.</summary>
/// <param name="Text">The words; the expression's text where there is an expression.</param>
/// <param name="Expression">The expression, or null for words.</param>
internal sealed record MessagePart(string Text, CompiledCondition? Expression = null);

/// <summary>Takes message templates apart: words with placeholders <c>{expression}</c>; <c>{{</c> and <c>}}</c> are literal braces.</summary>
internal static class TemplateSyntax
{
    /// <summary>The parts of a template, in order. A template with an error gives the parts before it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="error">Told where (in characters) and what is wrong.</param>
    public static IReadOnlyList<TemplatePart> Parse(string template, Action<int, string> error)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(error);

        var parts = new List<TemplatePart>();
        var words = new StringBuilder();
        var wordsStart = 0;
        var at = 0;
        while (at < template.Length)
        {
            var c = template[at];
            if (c is '{' or '}' && at + 1 < template.Length && template[at + 1] == c)
            {
                words.Append(c);
                at += 2;
            }
            else if (c == '}')
            {
                error(at, "A closing brace without an opening one; write '}}' for a brace in the text.");
                return parts;
            }
            else if (c == '{')
            {
                var end = EndOfExpression(template, at + 1);
                if (end < 0)
                {
                    error(at, "This placeholder is not closed; write '{{' for a brace in the text.");
                    return parts;
                }

                if (string.IsNullOrWhiteSpace(template[(at + 1)..end]))
                {
                    error(at, "This placeholder is empty.");
                    return parts;
                }

                Flush();
                parts.Add(new(template[(at + 1)..end], IsExpression: true, at + 1));
                at = end + 1;
                wordsStart = at;
            }
            else
            {
                words.Append(c);
                at++;
            }
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

    /// <summary>The index of the brace that ends an expression; braces in its string literals do not count.</summary>
    private static int EndOfExpression(string template, int at)
    {
        var quote = '\0';
        for (; at < template.Length; at++)
        {
            var c = template[at];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    at++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == '}')
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>A piece of a message template: words to write, or an expression between braces.</summary>
/// <param name="Text">The words, with doubled braces already single; or the expression.</param>
/// <param name="IsExpression">Which of the two.</param>
/// <param name="Start">Where the words or the expression begin in the template, counted in characters.</param>
internal sealed record TemplatePart(string Text, bool IsExpression, int Start);
