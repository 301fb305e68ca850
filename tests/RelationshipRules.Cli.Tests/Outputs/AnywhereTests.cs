using System.Globalization;
using System.Security.Cryptography;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

/// <summary>The same reports to the byte, wherever they are made: no comma for a point, no other sign or calendar, no day more or less.</summary>
public sealed class AnywhereTests : IDisposable
{
    private static readonly string[] Endings = [".json", ".jsonl", ".sarif", ".md", ".html", ".csv", ".xlsx", ".docx", ".txt"];

    private const string Grants = "Identifier,Title,Amount Awarded,Currency,Award Date,Planned Dates:Start Date,Planned Dates:Duration (months),Recipient Org:Name,Funding Org:Name\nA1,Ink,\"12,500.50\",GBP,03/04/2025,2025-05-01,12,The Ink Club,Anytown Council\n";

    private static readonly Lazy<IReadOnlyList<string>> Here = new(static () => Under(CultureInfo.InvariantCulture));

    private readonly ToolRun _tool = new();

    /// <summary>Cultures made for this.</summary>
    public static TheoryData<string> Cultures => [.. Sample.Of(["commas", "signs"])];

    /// <summary>Those of the machine: other digits and signs, calendars, capitals of i, and spaces for commas.</summary>
    public static TheoryData<string> CulturesOfTheMachine => [.. Sample.Of(["ar-SA", "de-DE", "fa-IR", "fr-FR", "hi-IN", "sv-SE", "th-TH", "tr-TR"])];

    /// <summary>The earliest and the latest there are, and one that is not whole hours off.</summary>
    public static TheoryData<string> Zones => [.. Sample.Of(["UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"])];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Cultures))]
    public void Reports_UnderACulture_AreThoseUnderNone(string name)
    {
        var culture = Made(name);
        (-1234.5).ToString("N1", culture).ShouldNotBe((-1234.5).ToString("N1", CultureInfo.InvariantCulture));

        Under(culture).ShouldBe(Here.Value);
    }

    [LinuxTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Zones))]
    public void Reports_InATimeZone_AreThoseOfHere(string zone)
    {
        File.Exists(Path.Combine("/usr/share/zoneinfo", zone)).ShouldBeTrue();
        ToolProcess.Run(_tool.Folder, $"TZ={zone} relrules {string.Join(' ', Call("report").Select(static a => $"'{a}'"))}").ExitCode.ShouldBe(0);

        Files(_tool, "report").ShouldBe(Here.Value.Take(Endings.Length));
    }

    /// <summary>The tests run without the machine's cultures, so that the tool runs with them as a process of its own, in which <see cref="StartupHook"/> turns to one.</summary>
    [CulturesTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(CulturesOfTheMachine))]
    public void Reports_UnderACultureOfTheMachine_AreThoseUnderNone(string name)
    {
        var invariant = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "relrules.runtimeconfig.json"));
        _tool.Write("cultures.runtimeconfig.json", invariant.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        _tool.Write("grants.csv", Grants);
        IEnumerable<string[]> calls = [Call("report"), RecordsCall, PlanCall, QuestionsCall];
        var told = calls.Select(call => ToolProcess.Run(
            _tool.Folder,
            $"""
            export DOTNET_STARTUP_HOOKS='{typeof(StartupHook).Assembly.Location}' {StartupHook.Culture}='{name}' {StartupHook.Proof}="$PWD/proof"
            exec {ToolProcess.Host} exec --runtimeconfig cultures.runtimeconfig.json --depsfile '{Path.Combine(AppContext.BaseDirectory, "relrules.deps.json")}' '{Path.Combine(AppContext.BaseDirectory, "relrules.dll")}' {string.Join(' ', call.Select(static a => $"'{a}'"))}
            """)).ToList();

        told[0].ExitCode.ShouldBe(0, told[0].Error);
        _tool.Read("proof").ShouldNotBe(StartupHook.Written(CultureInfo.InvariantCulture));
        _tool.Read("proof").ShouldStartWith(name);
        string[] all = [.. Files(_tool, "report"), .. told.Skip(1).Select(static run => run.Output)];
        all.ShouldBe(Here.Value);
    }

    public void Dispose() => _tool.Dispose();

    private static CultureInfo Made(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var (numbers, days) = (culture.NumberFormat, culture.DateTimeFormat);
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.PercentDecimalSeparator, numbers.CurrencyDecimalSeparator) = (",", ".", ",", ",");
        (days.DateSeparator, days.TimeSeparator, days.ShortDatePattern, days.LongDatePattern) = (".", ".", "dd.MM.yyyy", "dddd d. MMMM yyyy");
        if (name is "signs")
        {
            (numbers.NegativeSign, numbers.PositiveSign, numbers.NaNSymbol, numbers.PercentSymbol) = ("\u2212", "\u200e+", "n", "\u066a");
            days.MonthNames = days.MonthGenitiveNames = [.. days.MonthNames.Select(static month => month.Length > 0 ? "month " + month : "")];
        }

        return culture;
    }

    private static string[] Call(string name) =>
        ["check", Example, "--profile", "all", "--as-of", "2026-11-22", "--show", "all", "--fail-on", "never", .. Endings.SelectMany(ending => (string[])["--output", name + ending])];

    private static string[] RecordsCall => ["check", "grants.csv", "--as-of", "2026-11-22", "--format", "json", "--show", "all", "--fail-on", "never"];

    private static string[] PlanCall => ["plan", Example, "--as-of", "2026-11-22"];

    private static string[] QuestionsCall => ["questions", Example, "--as-of", "2026-11-22"];

    private static string Example { get; } = Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json");

    private static IEnumerable<string> Files(ToolRun tool, string name) => Endings.Select(ending => $"{ending} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(tool.Folder, name + ending))))}");

    /// <summary>All reports of the example, and what is read of a spreadsheet with days and money, as a culture has it.</summary>
    private static List<string> Under(CultureInfo culture)
    {
        using var tool = new ToolRun();
        var (before, beforeInterface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            tool.Run(Call("report")).ExitCode.ShouldBe(0, tool.Error);
            tool.Write("grants.csv", Grants);
            return [.. Files(tool, "report"), tool.Run(RecordsCall).Output, tool.Run(PlanCall).Output, tool.Run(QuestionsCall).Output];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeInterface);
        }
    }
}
