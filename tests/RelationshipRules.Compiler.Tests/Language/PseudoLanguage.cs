using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationshipRules.Facts;

namespace RelationshipRules.Compiler.Tests.Language;

/// <summary>
/// An invented language, in which every letter is a letter outside ASCII: <c>ｆｉｎｄｉｎｇｓ</c>. Its satellite assemblies are made as a translator's would be, from the tables of words, and
/// found as any other's.
/// </summary>
internal static partial class PseudoLanguage
{
    private const string Culture = "qps-PLOC";

    /// <summary>The tables: assembly, name of the resources, file in the sources.</summary>
    private static readonly (Assembly Assembly, string Name, string[] File)[] Tables =
    [
        (typeof(RelationshipAnalyzer).Assembly, "RelationshipRules.Language.CoreWords", ["src", "RelationshipRules", "Language", "CoreWords.resx"]),
        (typeof(Sessions.ChangePlan).Assembly, "RelationshipRules.Sessions.SessionWords", ["src", "RelationshipRules.Sessions", "SessionWords.resx"]),
        (typeof(Exchange.RecordReader).Assembly, "RelationshipRules.Exchange.Language.RecordWords", ["src", "RelationshipRules.Exchange", "Language", "RecordWords.resx"]),
        (typeof(Reporting.ReportOptions).Assembly, "RelationshipRules.Reporting.Text.ReportWords", ["src", "RelationshipRules.Reporting", "Text", "ReportWords.resx"]),
        (typeof(Cli.RelRulesApp).Assembly, "RelationshipRules.Cli.Language.CommandWords", ["src", "RelationshipRules.Commands", "Language", "CommandWords.resx"]),
    ];

    private static readonly Lazy<Dictionary<string, byte[]>> Satellites = new(() => Tables.ToDictionary(table => $"{table.Assembly.GetName().Name}.resources", Compile, StringComparer.Ordinal));

    /// <summary>Does something in the invented language.</summary>
    public static T Speak<T>(Func<T> act)
    {
        // They say what is told in English, and so are made in it.
        _ = Satellites.Value;
        AssemblyLoadContext.Default.Resolving += Load;
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Culture);

            // Numbers and days are written the same in every culture.
            CultureInfo.CurrentCulture = new CultureInfo(Culture) { NumberFormat = { NumberDecimalSeparator = "٫", NumberGroupSeparator = "٬", NegativeSign = "−" } };
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            AssemblyLoadContext.Default.Resolving -= Load;
        }
    }

    /// <summary>A text in the invented language; places to fill stay.</summary>
    public static string Of(string text)
    {
        var said = new StringBuilder(text.Length);
        var end = 0;
        foreach (Match place in Place().Matches(text))
        {
            said.Append(Letters(text[end..place.Index])).Append(place.Value);
            end = place.Index + place.Length;
        }

        return said.Append(Letters(text[end..])).ToString();
    }

    /// <summary>The same of a text without places.</summary>
    public static string Letters(string text) => string.Concat(text.Select(static c => char.IsAsciiLetterLower(c) ? (char)('ａ' + c - 'a') : char.IsAsciiLetterUpper(c) ? (char)('Ａ' + c - 'A') : c));

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name) =>
        string.Equals(name.CultureName, Culture, StringComparison.OrdinalIgnoreCase) && Satellites.Value.TryGetValue(name.Name!, out var bytes) ? context.LoadFromStream(new MemoryStream(bytes)) : null;

    private static byte[] Compile((Assembly Assembly, string Name, string[] File) table)
    {
        using var resources = new MemoryStream();
        var writer = new ResourceWriter(resources);
        foreach (var (name, text) in Entries(table.File).Concat(table.Name.EndsWith("CoreWords", StringComparison.Ordinal) ? OfFacts() : []))
        {
            writer.AddResource(name, text);
        }

        writer.Generate();
        var bytes = resources.ToArray();
        var compilation = CSharpCompilation.Create(
            $"{table.Assembly.GetName().Name}.resources",
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyCulture(\"{Culture}\")] [assembly: System.Reflection.AssemblyVersion(\"{table.Assembly.GetName().Version}\")]")],
            References.All,
            new(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        compilation.Emit(assembly, manifestResources: [new ResourceDescription($"{table.Name}.{Culture}.resources", () => new MemoryStream(bytes), isPublic: true)]).Diagnostics.ShouldBeEmpty();
        return assembly.ToArray();
    }

    private static IEnumerable<(string Name, string Text)> Entries(string[] file) =>
        XDocument.Load(Repository.PathTo(file)).Root!.Elements("data").Select(static data => (data.Attribute("name")!.Value, Of(data.Element("value")!.Value)));

    /// <summary>What facts, their values and the parts that they are in are called, whose English stands beside them in the model.</summary>
    private static IEnumerable<(string Name, string Text)> OfFacts()
    {
        var facts = FactCatalog.All;
        return
        [
            .. facts.SelectMany(static f => new[] { ($"{f.Path}.title", Letters(f.Title)), ($"{f.Path}.question", Letters(f.Question)), ($"{f.Path}.meaning", Letters(f.Meaning)) }),
            .. facts.Where(static f => f.ChoiceName is not null).DistinctBy(static f => f.ChoiceName).SelectMany(static f => f.Values
                .SelectMany(v => new[] { ($"{f.ChoiceName}.{v.Name}.title", Letters(v.Title)), ($"{f.ChoiceName}.{v.Name}.meaning", Letters(v.Meaning)) })),
            .. JsonNode.Parse(File.ReadAllText(Repository.PathTo("rulesets", "consistency.json")))!["rules"]!.AsArray().Select(static rule => ($"{rule!["id"]}.message", Letters($"{rule["message"]}"))),
            .. Names(ModelTypes.Partnership, []).Distinct(StringComparer.Ordinal).Select(static name => ($"{name}.words", Letters(ListPlace.Words(name)))),
            .. Encoding.UTF8.GetString(FactTexts.Parts).Split('\n').Select(static line => line.Split('\t')).Select(static part => ($"{part[0]}.summary", Letters(part[1]))),
        ];
    }

    /// <summary>The names of parts, lists and members, and those of the elements of lists.</summary>
    private static IEnumerable<string> Names(ObjectType type, HashSet<ObjectType> seen) => !seen.Add(type) ? [] : type.Members.SelectMany(member => (member.Type switch
    {
        ConditionType.Part part => Names(part.Type, seen),
        ConditionType.ListOf { Element: ConditionType.Part part } => Names(part.Type, seen),
        _ => [],
    }).Concat(new[] { member.Name, member.ElementName }.OfType<string>()));

    [GeneratedRegex("\\{[a-z][A-Za-z]*\\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();
}
