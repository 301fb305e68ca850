using System.Globalization;
using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Cli.Starters;

/// <summary>
/// Writes a description to fill in: JSON in which every fact stands as a comment with its question, so that nothing is stated by
/// accident. It reads the same as an empty description until somebody takes a comment mark away.
/// </summary>
internal sealed class StarterDescription
{
    private const int Width = 100;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _wanted;
    private readonly ILookup<string, FactInfo> _extensions;

    /// <summary>Whether it describes what many agreements have in common, none of which it can name.</summary>
    private bool _isOfTerms;

    private StarterDescription(IEnumerable<string> factPaths, IEnumerable<FactInfo> extensions)
    {
        _wanted = new HashSet<string>(factPaths, StringComparer.Ordinal);
        _extensions = extensions.ToLookup(static e => e.Path[..Math.Max(e.Path.LastIndexOf('.'), 0)], StringComparer.Ordinal);
    }

    public static string Create(string profile, IEnumerable<string> factPaths, IEnumerable<FactInfo> extensions, string options, string schema, bool hasSchema)
    {
        var starter = new StarterDescription(factPaths, extensions);
        starter.Comment($"A description of a partnership: the facts that the rules of the profile '{profile}' read.", "");
        starter.Comment("Take the // away before a fact that you know, and put your value in place of the one shown.", "");
        starter.Comment("Leave the others: what is not stated is asked for, and never counted as a fault.", "");
        starter.Comment("A list with \"has\" says what is known to be in it, and there may be more; write it as [ ... ] where that is all, and [] where there are none.", "");
        starter.Comment("A number may be known by bounds: { \"below\": 12 }, { \"from\": 2, \"to\": 4 }; a day by its month or year: \"2026-01\", \"2026\".", "");
        starter.Comment($"Then: relrules check THIS-FILE{options}", "");
        starter.Line("{");
        starter.Comment($"By this, editors complete and explain what can be written{(hasSchema ? "" : $"; relrules schema description > {schema} writes it")}.", "  ");
        starter.Line($"  \"$schema\": \"{schema}\",");
        starter.Members(ModelTypes.Partnership, "  ", "");
        starter.Line("}");
        return starter._text.ToString();
    }

    /// <summary>Questions about what the agreements of a file of records have in common.</summary>
    public static string CreateTerms(string profile, IEnumerable<string> factPaths, string file, string options)
    {
        var starter = new StarterDescription(factPaths, []) { _isOfTerms = true };
        starter.Comment($"The terms that the agreements of {file} have in common: what the rules of the profile '{profile}' ask and the records do not tell.", "");
        starter.Comment("Take the // away before a fact that holds for all of them, and put your value in place of the one shown. What a record says itself counts more than what stands here.", "");
        if (starter._wanted.Any(static path => path.StartsWith("parties[].", StringComparison.Ordinal)))
        {
            starter.Comment("The party 'recipient' is whoever receives the money: state of it only what you know of all.", "");
        }

        starter.Comment("A list with \"has\" says what is known to be in it, and there may be more; write it as [ ... ] where that is all, and [] where there are none.", "");
        starter.Comment($"Then: relrules check {file}{options} --terms THIS-FILE", "");
        starter.Line("{");
        starter.Members(ModelTypes.Partnership, "  ", "");
        starter.Line("}");
        return starter._text.ToString();
    }

    private void Members(ObjectType type, string indent, string mark)
    {
        foreach (var member in type.Members)
        {
            if (member.Fact is { } fact)
            {
                if (_wanted.Contains(fact.Path))
                {
                    Fact(fact, indent, mark, member.Reference is null ? null : "{ \"has\": [\"1\"] }");
                }
            }
            else if (member.Type is ConditionType.Part part)
            {
                Part(member, part.Type, indent, mark);
            }
            else if (member.Type is ConditionType.ListOf { Element: ConditionType.Part element })
            {
                List(member, element.Type, indent, mark);
            }
            else if (type.Path.Length == 0 || IsWanted(type))
            {
                var isId = member.Name is "id" && type.Path.EndsWith("[]", StringComparison.Ordinal);
                if (_isOfTerms)
                {
                    TermsName(member, type, isId, indent, mark);
                    continue;
                }

                var text = isId || member.Reference is not null ? "\"1\"" : "\"\"";
                Line($"{indent}{mark}{(isId ? "" : "// ")}\"{member.Name}\": {(member.Type is ConditionType.ListOf ? $"[{text}, {text}]" : text)},");
            }
        }

        Extensions(type, indent, mark);
    }

    /// <summary>Of what names something, terms have the party that receives the money alone: an agreement without an id stands for each.</summary>
    private void TermsName(FactMember member, ObjectType type, bool isId, string indent, string mark)
    {
        if ((isId && type.Path is "parties[]") || (member.Name is "recipient" && type.Path is "agreements[]" && _wanted.Any(static path => path.StartsWith("parties[].", StringComparison.Ordinal))))
        {
            Line($"{indent}{mark}\"{member.Name}\": \"recipient\",");
        }
    }

    private void Extensions(ObjectType type, string indent, string mark)
    {
        var own = _extensions[ExtensionsPath(type)].ToList();
        if (own.Count == 0)
        {
            return;
        }

        Blank(mark, indent);
        Line($"{indent}{mark}\"extensions\": {{");
        foreach (var fact in own)
        {
            Fact(fact, mark.Length == 0 ? indent + "  " : indent, mark.Length == 0 ? mark : mark + "  ");
        }

        Line($"{indent}{mark}}},");
    }

    private static string ExtensionsPath(ObjectType type) => type.Path.Length == 0 ? "extensions" : type.Path + ".extensions";

    private void Part(FactMember member, ObjectType type, string indent, string mark)
    {
        if (!HasWanted(type))
        {
            return;
        }

        Blank(mark, indent);
        Line($"{indent}{mark}\"{member.Name}\": {{");
        Members(type, mark.Length == 0 ? indent + "  " : indent, mark.Length == 0 ? mark : mark + "  ");
        Line($"{indent}{mark}}},");
    }

    /// <summary>A list stands as a comment with its brackets: an entry, even an empty one, would state that there is something.</summary>
    private void List(FactMember member, ObjectType element, string indent, string mark)
    {
        if (!IsWanted(element))
        {
            return;
        }

        Blank(mark, indent);
        var inner = mark.Length == 0 ? "// " : mark;
        Line($"{indent}{inner}\"{member.Name}\": {(_isOfTerms ? "" : "{ \"has\": ")}[");
        Line($"{indent}{inner}  {{");
        Members(element, indent, inner + "    ");
        Line($"{indent}{inner}  }},");
        Line($"{indent}{inner}]{(_isOfTerms ? "" : " }")},");
    }

    private void Fact(FactInfo fact, string indent, string mark, string? placeholder = null)
    {
        Comment($"{fact.Question} ({AnswerForm.ForAuthors(fact)})", indent + mark);
        Line($"{indent}{mark}// \"{fact.Name}\": {placeholder ?? Placeholder(fact)},");
    }

    /// <summary>Whether something of the part is asked for, or whether there is one: whose it is says whom rules bind.</summary>
    private bool IsWanted(ObjectType type) => HasWanted(type) || _wanted.Contains(type.Path.Replace("[]", "", StringComparison.Ordinal));

    private bool HasWanted(ObjectType type)
    {
        if (_extensions.Contains(ExtensionsPath(type)))
        {
            return true;
        }

        foreach (var member in type.Members)
        {
            var found = member switch
            {
                { Fact: { } fact } => _wanted.Contains(fact.Path),
                { Type: ConditionType.Part part } => HasWanted(part.Type),
                { Type: ConditionType.ListOf { Element: ConditionType.Part element } } => HasWanted(element.Type),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private static string Placeholder(FactInfo fact) => fact.Type switch
    {
        FactType.Boolean => "true",
        FactType.Integer or FactType.Number => Math.Max(fact.Minimum ?? 0, 0).ToString(CultureInfo.InvariantCulture),
        FactType.Text when fact.Format == TextFormat.CountryCode => "\"GB-ENG\"",
        FactType.Date => "\"2026-01-31\"",
        FactType.Money => "{ \"amount\": 0, \"currency\": \"GBP\" }",
        FactType.Choice => $"\"{fact.Values[0].Name}\"",
        FactType.ChoiceList => $"{{ \"has\": [\"{fact.Values[0].Name}\"] }}",
        FactType.TextList => "{ \"has\": [\"\"] }",
        _ => "\"\"",
    };

    private void Comment(string text, string before)
    {
        foreach (var line in TextPage.Wrap(text, Math.Max(Width - before.Length - 3, 40)))
        {
            Line($"{before}// {line}");
        }
    }

    private void Blank(string mark, string indent) => Line(mark.Length == 0 ? "" : (indent + mark).TrimEnd());

    private void Line(string text) => _text.Append(text).Append('\n');
}
