using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Cli.Proposals;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Reading;
using RelationshipRules.Sessions;
using RelationshipRules.Workbench.Browser;

namespace RelationshipRules.Workbench.State;

/// <summary>
/// What a person is working on: one description, the rules that judge it, and what has been said about it on the way. It is kept in the browser's
/// storage after each change and goes nowhere else.
/// </summary>
/// <param name="readers">What reads files.</param>
public sealed class Work(Readers readers)
{
    private const string FileProblem = "file";
    private const string DefaultProfile = "default";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>What is told before something that takes long is on the screen after so long.</summary>
    internal static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(50);

    /// <summary>A page has one thread and less room than a program.</summary>
    private static readonly ReadLimits DocumentLimits = new() { MaxBytes = 24 * 1024 * 1024, MaxUnpackedBytes = 64 * 1024 * 1024, MaxPages = 500, MaxPassages = 20_000, MaxCharacters = 2_000_000 };

    private static readonly string[] DocumentEndings = [".docx", ".pdf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".doc", ".rtf"];

    private readonly List<Step> _steps = [];
    private HashSet<string> _notKnown = new(StringComparer.Ordinal);
    private HashSet<string> _refused = new(StringComparer.Ordinal);
    private (string Profile, DateOnly? AsOf) _builtFor;
    private RelationshipAnalyzer? _analyzer;
    private IReadOnlyList<string> _inUse = [];
    private IReadOnlyList<string>? _standards;
    private bool _isReady;
    private bool _isToldOnArrival;
    private string? _openedText;
    private string? _typingAt;
    private int _keeping;
    private int _toKeep;
    private int _openings;
    private (Assessment? Of, Questionnaire? Questions) _asked;
    private (Assessment? Of, ILookup<string, Finding>? Findings) _placed;
    private (Partnership? Of, Dictionary<string, object?> Parts) _parts = (null, new(StringComparer.Ordinal));

    /// <summary>Says that something is another than it was.</summary>
    public event EventHandler? Changed;

    /// <summary>The description under the eyes of the rules; null before one is opened.</summary>
    public AnalysisSession? Session { get; private set; }

    /// <summary>Whether there is a description to work on.</summary>
    [MemberNotNullWhen(true, nameof(Session))]
    public bool IsOpen => Session is not null;

    /// <summary>The name of the file that it came from, or by which it is saved.</summary>
    public string FileName { get; private set; } = "partnership.json";

    public string ProfileName { get; private set; } = DefaultProfile;

    /// <summary>The day as of which it is judged; null for today.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Who answers, as evidence names them.</summary>
    public string By { get; private set; } = "";

    /// <summary>The side on which they stand.</summary>
    public Side? Side { get; private set; }

    /// <summary>What could not be read of the file that was opened.</summary>
    public IReadOnlyList<Diagnostic> ReadProblems { get; private set; } = [];

    /// <summary>The report on a file that is no description; null for none. It is not kept.</summary>
    public FileReport? FileReport { get; private set; }

    /// <summary>The local compact that is worked on; null for none.</summary>
    public OpenedCompact? Compact { get; private set; }

    /// <summary>The agreement that lies open beside the description; null for none. Its text is not kept.</summary>
    public OpenedAgreement? Agreement { get; private set; }

    /// <summary>What the other side has answered, held against the description; null for nothing.</summary>
    public OtherSide? Other { get; private set; }

    /// <summary>Whether the last file that was to be opened could not be read at all.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What the last change led to.</summary>
    public SessionDelta? LastDelta { get; private set; }

    /// <summary>What is to be told about the last step, such as a change that could not be made.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Whether the browser keeps what is entered, and if not, why.</summary>
    public Keeping Keeping { get; private set; }

    /// <summary>What was at work before something else took its place, to be taken up again while this tab is open; null for nothing.</summary>
    internal (string Title, SavedDescription Description)? Aside { get; private set; }

    /// <summary>The local compact that was at work before; null for none.</summary>
    internal OpenedCompact? CompactAside { get; private set; }

    /// <summary>Whether there is a change or decision to take back.</summary>
    public bool CanUndo => IsOpen && _steps is [.., var last] && (!last.IsEdit || Session.UndoCount > 0);

    /// <summary>Whether there is anything to keep.</summary>
    public bool HasAnything => IsOpen || Compact is not null;

    public RelationshipAnalyzer Analyzer
    {
        get
        {
            if (_analyzer is null || _builtFor != (ProfileName, AsOf))
            {
                _analyzer = RelationshipAnalyzer.Create(new() { ProfileName = ProfileName, AsOf = AsOf });
                _builtFor = (ProfileName, AsOf);
                _inUse = [.. _analyzer.Rulesets.Select(static r => r.Name)];
                Wanted = ModelPlaces.WithDays(_analyzer.FactPaths).SelectMany(WithThoseAround).ToHashSet(StringComparer.Ordinal);
            }

            return _analyzer;
        }
    }

    /// <summary>The facts and lists that the rules in use read, and the parts and lists that those are in, by path.</summary>
    public IReadOnlySet<string> Wanted { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The standards that are looked at beside each other, by name; those of the profile until somebody chooses.</summary>
    internal IReadOnlyList<string> Standards { get => _standards ?? _inUse; set => _standards = value; }

    public Assessment Assessment => Session!.Assessment;

    public Partnership Partnership => Session!.Document.Partnership;

    /// <summary>The description as it is saved; unchanged since it was opened, as it was written.</summary>
    public string Text => Session is { Document.HasText: true } && _openedText is { } text ? text : Session!.Document.ToJson();

    /// <summary>What is open, worked out when first asked for after a change.</summary>
    public Questionnaire Questionnaire
    {
        get
        {
            if (_asked.Of != Assessment)
            {
                _asked = (Assessment, Questionnaire.From(Assessment));
            }

            return _asked.Questions!;
        }
    }

    /// <summary>Opens a description from text, judged as of today.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="profile">The profile that judges it.</param>
    /// <returns>Whether anything of it could be read; if not, all is as it was, and the problems say why.</returns>
    public bool Open(byte[] utf8, string name, string profile = DefaultProfile) => Open(utf8, name, profile, asOf: null);

    /// <summary>Opens a description that no person has written, such as one of a file's records.</summary>
    public bool Open(PartnershipDocument document, string name) => Begin(document, name, DefaultProfile, asOf: null, text: null);

    /// <summary>Opens a file of any kind that the workbench reads.</summary>
    /// <returns>Where in the page it is shown; null where it could not be read.</returns>
    public async Task<string?> OpenFileAsync(IBrowserFile file)
    {
        // What is too large is not even copied into the page.
        if (file.Size > DocumentLimits.MaxBytes)
        {
            Fail([new(FileProblem, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The document is larger than the limit of {DocumentLimits.MaxBytes:N0} bytes and was not read."))]);
            return null;
        }

        // The browser gives the file away for as long as it is chosen: what is waited for comes after it.
        var name = file.Name;
        if (await ReadAsync(file) is not { } content)
        {
            Fail([new(FileProblem, Severity.Error, Unreachable(name))]);
            return null;
        }

        if (!await HasReadersAsync(name))
        {
            return null;
        }

        if (IsDocument(content, name))
        {
            return await OpenAgreementAsync(content, name);
        }

        try
        {
            using var stream = new MemoryStream(content);
            if (DescriptionWorkbook.IsOne(stream))
            {
                return Open(DescriptionWorkbook.Read(stream, name), Path.ChangeExtension(name, ".json")) && ReadProblems.Count == 0 ? "describe" : null;
            }

            if (OpenedCompact.IsOne(content))
            {
                OpenCompact(OpenedCompact.Read(content, name));
                return "compact";
            }

            if (FileReport.IsOne(content, name))
            {
                var opening = ++_openings;
                Tell($"{name} is being read.");
                await Task.Delay(Frame);
                var report = await FileReport.ReadAsync(content, name, DefaultProfile, read => Tell($"{name} is being read: {Wording.Count(read, "record")} so far."));
                if (opening != _openings)
                {
                    return NotOpened(name);
                }

                (FileReport, ReadProblems, HasFailed) = (report, [], false);
                Tell("");
                return "file";
            }
        }
        catch (RecordFileException error)
        {
            Message = "";
            Fail([new(FileProblem, Severity.Error, error.Message)]);
            return null;
        }

        if (!OtherSide.MayBeDescription(content, name))
        {
            Fail([new(FileProblem, Severity.Error, $"{name} is of a kind that is not read here; those that are stand beside the field in which you choose it.")]);
            return null;
        }

        return Open(content, name) && ReadProblems.Count == 0 ? "describe" : null;
    }

    /// <summary>Holds what the other side has answered against the description.</summary>
    /// <returns>What is wrong with the file, or null.</returns>
    public async Task<string?> HoldAgainstAsync(IBrowserFile file)
    {
        if (file.Size > JsonLimits.Default.MaxBytes)
        {
            return JsonFile.TooLargeMessage(JsonLimits.Default);
        }

        if (await ReadAsync(file) is not { } content)
        {
            return Unreachable(file.Name);
        }

        if (!await HasReadersAsync(file.Name))
        {
            return Message;
        }

        if (IsDocument(content, file.Name))
        {
            return $"{file.Name} is no description, but a document; on the first page it opens beside yours.";
        }

        if (OtherSide.Read(content, file.Name, out var problem) is not { } other)
        {
            return problem;
        }

        Other = other;
        Tell("");
        return null;
    }

    /// <summary>Fetches what reads and writes files of other programs; where it cannot be fetched, that is told.</summary>
    internal async Task<bool> HasReadersAsync(string name)
    {
        if (!readers.AreHere)
        {
            Tell($"What reads and writes {name} is being fetched.");
        }

        var areHere = await readers.LoadAsync();
        Tell(areHere ? "" : Readers.Missing);
        return areHere;
    }

    /// <summary>Works on a compact, in place of any that is open.</summary>
    internal void OpenCompact(OpenedCompact? compact)
    {
        CompactAside = Compact ?? CompactAside;
        var before = Compact;
        (Compact, ReadProblems, HasFailed) = (compact, [], false);
        TellOnArrival(before is null ? "" : $"{before.Audit.Compact.Name} has been put aside. Start leads back to it while this tab is open.");
        if (compact is null && !IsOpen && LookAtOthers() is null)
        {
            // What is closed does not come back.
            _keeping++;
            Page.Forget();
        }
    }

    /// <summary>Changes the compact.</summary>
    internal void ChangeCompact(Action change)
    {
        Compact!.Change(change);
        Tell("");
    }

    /// <summary>Takes back the last change of the compact.</summary>
    internal void UndoCompact()
    {
        Compact!.Undo();
        Tell("The last change of the compact has been taken back.");
    }

    /// <summary>Remembers that ours stays as it is where the other side differs; null for nowhere.</summary>
    internal void Keep(string? difference)
    {
        if (difference is null)
        {
            Other!.Kept.Clear();
        }
        else
        {
            Other!.Kept.Add(difference);
        }

        Tell("");
    }

    public void CloseOther()
    {
        Other = null;
        Tell("");
    }

    /// <summary>Opens an agreement beside the description, or beside an empty one where there is none.</summary>
    private async Task<string?> OpenAgreementAsync(byte[] content, string name)
    {
        var opening = ++_openings;
        Tell($"{name} is being read.");
        await Task.Delay(Frame);
        using var stream = new MemoryStream(content);
        var (text, problems) = AgreementReader.Read(stream, name, DocumentLimits);
        Message = "";
        if (text is null)
        {
            Fail(problems);
            return null;
        }

        if (opening != _openings)
        {
            return NotLaidBeside(name);
        }

        if (!IsOpen)
        {
            var description = new JsonObject { ["title"] = Path.GetFileNameWithoutExtension(name), ["agreements"] = new JsonObject { ["has"] = new JsonArray(new JsonObject { ["id"] = AgreementNames.IdOf(name) }) } };
            Open(System.Text.Encoding.UTF8.GetBytes(description.ToJsonString()), Path.ChangeExtension(name, ".json"), "funder");
            opening = _openings;
        }

        var (agreement, judgedBy) = (new OpenedAgreement(this, text, problems), (ProfileName, AsOf));
        Tell($"{name} has been read. What it may state is being looked for.");
        await Task.Delay(Frame);
        await agreement.FindAsync();
        if (opening != _openings)
        {
            return NotLaidBeside(name);
        }

        (Agreement, ReadProblems, HasFailed) = (agreement, [], false);
        Tell("");
        if (judgedBy != (ProfileName, AsOf))
        {
            _ = LookAgainAsync();
        }

        return "document";
    }

    private string? NotOpened(string name)
    {
        Tell($"{name} was not opened, for something else was meanwhile. Open it again.");
        return null;
    }

    private string? NotLaidBeside(string name)
    {
        Tell($"{name} was not laid beside what has been opened meanwhile. Open it again.");
        return null;
    }

    public void CloseAgreement()
    {
        Agreement = null;
        Tell("");
    }

    /// <summary>Closes the description and leaves nothing of it in the browser.</summary>
    public void Forget()
    {
        Session = null;
        _keeping++;
        _openings++;
        _openedText = null;
        (_notKnown, _refused, _standards) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), null);
        _steps.Clear();
        Refusals++;
        (FileName, ProfileName, Aside, CompactAside) = ("partnership.json", DefaultProfile, null, null);
        (By, Side, AsOf, Message, LastDelta, ReadProblems, FileReport, Compact, Agreement, Other, HasFailed) = ("", null, null, "What was kept has been cleared.", null, [], null, null, null, null, false);
        Page.Forget();
        Keeping = Keeping.Here;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Takes up what the browser has kept, and looks from then on after what other tabs keep; false where there is nothing, or nothing that can be used.</summary>
    public bool Restore()
    {
        Page.Listen(() => _ = KeepSoon(), KeepBeforeLeaving);
        if (Page.Load() is not { } kept || SavedWork.Read(kept) is not { } saved)
        {
            return false;
        }

        (By, Side) = (saved.By, saved.Side);
        Compact = saved.Compact is { } compact ? OpenedCompact.Restore(compact) : null;
        if (saved.Description is not { } description || !Open(description))
        {
            return false;
        }

        // To look at what is kept takes it from no other tab.
        _keeping++;
        return true;
    }

    /// <summary>Judges by another profile or as of another day.</summary>
    public void JudgeBy(string profile, DateOnly? asOf)
    {
        var before = (ProfileName, AsOf);
        (ProfileName, AsOf) = (profile, asOf);
        if (Session is not { Document: var document })
        {
            return;
        }

        if (Analyzer.Analyze(document).IsRefused)
        {
            (ProfileName, AsOf) = before;
            Tell($"The description has too many elements for the profile '{profile}'.");
            return;
        }

        (Session, LastDelta, _typingAt) = (new(Analyzer, document), null, null);
        _steps.Clear();
        Tell("");
        _ = LookAgainAsync();
    }

    public void CallIt(string fileName)
    {
        FileName = fileName;
        Tell("");
    }

    public void AnswerAs(string by, Side? side)
    {
        (By, Side) = (by, side);
        Tell("");
    }

    /// <summary>States a fact, part or list, or clears it.</summary>
    /// <param name="pointer">Where.</param>
    /// <param name="value">The value as it would stand in JSON; null clears.</param>
    /// <param name="isTyping">Whether it is one keystroke of several, which are one change when it is taken back.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Set(string pointer, JsonNode? value, bool isTyping = false)
    {
        if (isTyping && string.Equals(_typingAt, pointer, StringComparison.Ordinal) && Session!.UndoCount > 0)
        {
            Session.Undo();
            TakeBack();
        }

        var problem = Apply([Edit(pointer, value)]);
        if (problem is null)
        {
            _notKnown = Without(_notKnown, KeyOf(pointer));
        }

        _typingAt = isTyping && problem is null ? pointer : null;
        return problem;
    }

    /// <summary>What was to be told has been told.</summary>
    public void Hush()
    {
        Message = _isToldOnArrival ? Message : "";
        _isToldOnArrival = false;
    }

    /// <summary>What is typed from now on is another change.</summary>
    public void EndTyping() => _typingAt = null;

    /// <summary>Makes several edits as one change.</summary>
    /// <returns>What is wrong with them, or null.</returns>
    public string? Apply(IReadOnlyList<FactEdit> edits)
    {
        _typingAt = null;
        var before = new Step(IsEdit: true, _notKnown, _refused);
        if (!Session!.TryApply(edits, out var delta, out var diagnostics))
        {
            var problem = diagnostics.First(static d => d.Severity == Severity.Error).Message;
            Tell(problem);
            return problem;
        }

        _steps.Add(before);
        foreach (var edit in edits)
        {
            _notKnown = edit.Kind switch
            {
                EditKind.Remove => WithoutElement(_notKnown, KeyOf(edit.Pointer)),
                EditKind.Add => Without(_notKnown, KeyOf(JsonPointer.Parent(edit.Pointer))),
                _ => _notKnown,
            };
        }

        Take(delta);
        List<string> dropped = [.. delta.DroppedEvidence.Where(place => Partnership.Evidence?.ContainsKey(place) != true)];
        Tell(dropped.Count == 0 ? ""
            : $"The evidence for {Wording.Join([.. dropped.Select(static place => Wording.FactTitle(place) ?? place)])} showed what is stated no more, and was left out. Undo brings it back.");
        return null;
    }

    /// <summary>Takes back the last change or decision.</summary>
    public void Undo()
    {
        if (CanUndo)
        {
            _typingAt = null;
            if (TakeBack())
            {
                Take(Session!.Undo());
            }

            Tell("The last change has been taken back.");
        }
    }

    public bool IsNotKnown(string pointer) => _notKnown.Contains(KeyOf(pointer));

    /// <summary>
    /// Remembers that nobody at hand knows a fact, or whether a list has other elements than those it is known to have. That is nothing about the partnership, and so not part of the description.
    /// </summary>
    /// <returns>What keeps an answer from being taken away, or null.</returns>
    public string? DoNotKnow(string pointer, bool isUnknown)
    {
        var stated = ModelPlaces.Read(Partnership, pointer)?.Value ?? Value.Unknown;
        var hasElements = Places.TypeAt(Places.PathOf(pointer)) is not null && stated is { Kind: ValueKind.List, Count: > 0 };
        if (isUnknown && !stated.IsUnknown && !(hasElements && stated.IsInPart))
        {
            if (Set(pointer, hasElements ? new JsonObject { ["has"] = Places.Read(Session!.Document, pointer)!.DeepClone() } : null) is { } problem)
            {
                return problem;
            }
        }
        else
        {
            _steps.Add(new(IsEdit: false, _notKnown, _refused));
            _typingAt = null;
        }

        _notKnown = isUnknown ? [.. _notKnown, KeyOf(pointer)] : Without(_notKnown, KeyOf(pointer));
        Tell("");
        return null;
    }

    /// <summary>Whether a proposal was refused, by what tells it from others.</summary>
    internal bool IsRefused(string proposal) => _refused.Contains(proposal);

    /// <summary>Is another number after each change of what is refused.</summary>
    internal int Refusals { get; private set; }

    /// <summary>Remembers that words of an agreement do not say what was proposed, or forgets it.</summary>
    internal void Refuse(string proposal, bool isRefused)
    {
        if (isRefused != _refused.Contains(proposal))
        {
            _steps.Add(new(IsEdit: false, _notKnown, _refused));
            _typingAt = null;
            _refused = isRefused ? [.. _refused, proposal] : Without(_refused, proposal);
            Refusals++;
        }

        Tell("");
    }

    /// <summary>Puts who answers now behind evidence that nobody stands behind yet.</summary>
    internal void Sign(JsonObject evidence)
    {
        if (evidence["by"] is null && By.Length > 0)
        {
            evidence["by"] = By;
            evidence["on"] = Days.Write(DateOnly.FromDateTime(DateTime.Today));
        }

        if (evidence["side"] is null && Side is { } side)
        {
            evidence["side"] = Names.Of(side);
        }
    }

    /// <summary>The departures about the fact at a place.</summary>
    public IEnumerable<Finding> FindingsAt(string pointer)
    {
        if (_placed.Of != Assessment)
        {
            _placed = (Assessment, Assessment.Findings.Where(static f => f.Severity > Severity.Silent).ToLookup(static f => f.Subject, StringComparer.Ordinal));
        }

        return _placed.Findings![pointer];
    }

    /// <summary>The part of the description at a place, looked for once after each change: a page asks hundreds of questions about a few parts.</summary>
    internal object? PartAt(string pointer)
    {
        if (_parts.Of != Partnership)
        {
            _parts.Of = Partnership;
            _parts.Parts.Clear();
        }

        return _parts.Parts.TryGetValue(pointer, out var part) ? part : _parts.Parts[pointer] = ModelPlaces.PartAt(Partnership, pointer);
    }

    /// <summary>The documents that evidence names, each once.</summary>
    public IEnumerable<string> Documents => Session?.Document.Partnership.Evidence?.Values.SelectMany(static entries => entries).Select(static e => e.Document).Distinct(StringComparer.Ordinal) ?? [];

    /// <summary>Where in the page a place of the description is asked about.</summary>
    public static string LinkTo(string pointer) => "#describe" + string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The description as a reader of a report has it: with lines, as it is saved.</summary>
    public Assessment ForReport() => Session!.Document.HasText ? Assessment : Analyzer.Analyze(PartnershipDocument.Parse(Text, path: FileName));

    private void Take(SessionDelta delta)
    {
        LastDelta = delta;
        Agreement?.FollowElement();
    }

    private static IEnumerable<string> WithThoseAround(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            yield return path[..end];
        }
    }

    private static FactEdit Edit(string pointer, JsonNode? value)
    {
        if (value is null)
        {
            return FactEdit.Clear(pointer);
        }

        using var json = JsonDocument.Parse(value.ToJsonString());
        return FactEdit.Set(pointer, json.RootElement);
    }

    private static bool IsDocument(byte[] content, string name) => DocumentEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || content.AsSpan().StartsWith("%PDF-"u8);

    /// <summary>What a file holds; null where the browser cannot get at it, such as one that has been moved since it was chosen, or lies where there is no network.</summary>
    private static async Task<byte[]?> ReadAsync(IBrowserFile file)
    {
        using var content = new MemoryStream();
        try
        {
            await file.OpenReadStream(Math.Max(file.Size, 1)).CopyToAsync(content);
        }
        catch (JSException)
        {
            return null;
        }

        return content.ToArray();
    }

    private static string Unreachable(string name) => $"The browser cannot get at {name} any more. It may have been changed, moved or taken away since it was chosen; choose it again.";

    private bool Fail(IReadOnlyList<Diagnostic> problems)
    {
        (ReadProblems, HasFailed) = (problems, true);
        Changed?.Invoke(this, EventArgs.Empty);
        return false;
    }

    private bool Open(byte[] utf8, string name, string profile, DateOnly? asOf)
    {
        var document = PartnershipDocument.Parse(utf8, path: name);
        return document.IsReadable
            ? Begin(document, name, profile, asOf, System.Text.Encoding.UTF8.GetString(utf8))
            : Fail(document.Diagnostics);
    }

    private bool Begin(PartnershipDocument document, string name, string profile, DateOnly? asOf, string? text)
    {
        var before = (ProfileName, AsOf);
        var aside = AtWork();
        (ProfileName, AsOf) = (profile, asOf);

        // A description of thousands of elements is refused as a whole, and so is a session over it.
        if (Analyzer.Analyze(document) is { IsRefused: true, Diagnostics: var problems })
        {
            (ProfileName, AsOf) = before;
            return Fail(problems);
        }

        Aside = aside ?? Aside;
        Session = new(Analyzer, document);
        (FileName, _openedText, ReadProblems) = (name, text, document.Diagnostics);
        (LastDelta, _typingAt, HasFailed, Other) = (null, null, false, null);
        (_notKnown, _refused, _standards) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), null);
        _steps.Clear();
        Refusals++;
        Agreement?.FindElement();
        TellOnArrival(aside is null ? "" : $"{aside.Value.Title} has been put aside. Start leads back to it while this tab is open.");
        _ = LookAgainAsync();
        _ = GetReadyAsync();
        return true;
    }

    /// <summary>The first change of all takes a browser a third of a second, for it runs what it has not run before. It is made of something else while what was opened is being read.</summary>
    private async Task GetReadyAsync()
    {
        if (!_isReady)
        {
            _isReady = true;
            await Task.Delay(Pause);
            var session = new AnalysisSession(Analyzer, PartnershipDocument.Parse("""{ "agreements": [{ "id": "a", "termMonths": 12 }], "evidence": { "/agreements/0/termMonths": { "document": "a" } } }"""));
            session.TryApply([Edit("/agreements/0/termMonths", AnswerReader.Read(FactCatalog.Find("agreements[].termMonths")!, "36", out _))], out var delta, out _);
            _ = delta?.Outcomes.Count(static change => change.To?.Message.Length > 0);
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Other rules read other facts of the agreement that lies open.</summary>
    private async Task LookAgainAsync()
    {
        if (Agreement is { } agreement)
        {
            var looking = agreement.FindAsync();
            Changed?.Invoke(this, EventArgs.Empty);
            await looking;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Takes up again what was put aside, and puts aside what is at work in its place.</summary>
    internal void TakeUpAgain()
    {
        var (title, description) = Aside!.Value;
        Aside = null;
        Open(description);
        TellOnArrival($"You are at work on {title} again.");
    }

    /// <summary>Opens a description with what was said about it on the way.</summary>
    private bool Open(SavedDescription saved)
    {
        if (!Open(System.Text.Encoding.UTF8.GetBytes(saved.Text), saved.Name, Profile.EmbeddedNames.Contains(saved.Profile, StringComparer.Ordinal) ? saved.Profile : DefaultProfile, saved.AsOf))
        {
            return false;
        }

        _notKnown.UnionWith(saved.NotKnown.Select(KeyOf));

        // Others are of a version that kept the words themselves.
        _refused.UnionWith(saved.Refused.Where(static key => key.Length == OpenedAgreement.KeyLength));
        Refusals++;
        Other = saved.Other is { } other ? OtherSide.Restore(other) : null;
        return true;
    }

    /// <summary>Takes up again the local compact that was put aside, in place of any that is open.</summary>
    internal void TakeUpCompactAgain()
    {
        (Compact, CompactAside) = (CompactAside, Compact);
        TellOnArrival($"You are at work on {Compact!.Audit.Compact.Name} again.");
    }

    private (string Title, SavedDescription Description)? AtWork() =>
        IsOpen ? (Partnership.Title ?? FileName, new(FileName, Text, ProfileName, AsOf, [.. _notKnown], [.. _refused], Other?.ToSave())) : null;

    /// <summary>Goes back to what is not known and what is refused as it was before the last step; false where that was all of it.</summary>
    private bool TakeBack()
    {
        var last = _steps[^1];
        _steps.RemoveAt(_steps.Count - 1);
        (_notKnown, _refused) = (last.NotKnown, last.Refused);
        Refusals++;
        return last.IsEdit;
    }

    /// <summary>How a place is remembered: the same whether its list is known whole or in part.</summary>
    private static string KeyOf(string pointer) => pointer.Replace("/has/", "/", StringComparison.Ordinal);

    private static HashSet<string> Without(HashSet<string> keys, string key) => keys.Contains(key) ? new(keys.Where(k => !string.Equals(k, key, StringComparison.Ordinal)), StringComparer.Ordinal) : keys;

    /// <summary>The places that are left when an element is taken out of its list: those of later ones move up.</summary>
    private static HashSet<string> WithoutElement(HashSet<string> keys, string element)
    {
        var (list, at) = (JsonPointer.Parent(element) + "/", int.Parse(element.AsSpan(element.LastIndexOf('/') + 1), CultureInfo.InvariantCulture));
        return new(keys.Select(Moved).OfType<string>(), StringComparer.Ordinal);

        string? Moved(string key) =>
            !key.StartsWith(list, StringComparison.Ordinal) || key.IndexOf('/', list.Length) is not (> 0 and var end) || !int.TryParse(key.AsSpan(list.Length, end - list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index < at ? key
            : index == at ? null
            : string.Create(CultureInfo.InvariantCulture, $"{list}{index - 1}{key[end..]}");
    }

    /// <summary>Tells what is still to be read where the reader is being led.</summary>
    private void TellOnArrival(string message)
    {
        Tell(message);
        _isToldOnArrival = message.Length > 0;
    }

    internal void Tell(string message)
    {
        _isToldOnArrival = false;
        Message = message;
        Changed?.Invoke(this, EventArgs.Empty);
        _ = KeepSoon();
    }

    /// <summary>Keeps what there is after a pause, so that it is not written with each keystroke.</summary>
    private async Task KeepSoon()
    {
        var keeping = _toKeep = ++_keeping;
        await Task.Delay(Pause);
        if (keeping == _keeping)
        {
            _toKeep = 0;
            Become(LookAtOthers() ?? (HasAnything ? KeepNow() : Keeping.Here));
        }
    }

    /// <summary>Keeps what was entered within the pause, where the tab is closed before it has ended.</summary>
    private void KeepBeforeLeaving()
    {
        if (_toKeep > 0 && _toKeep == _keeping && HasAnything && LookAtOthers() is null)
        {
            KeepNow();
        }
    }

    /// <summary>Keeps what there is in place of what another tab keeps, which is told there.</summary>
    internal void KeepThisInstead()
    {
        _keeping++;
        Become(KeepNow());
    }

    private Keeping KeepNow() =>
        Page.Keep(new SavedWork(By, Side, AtWork()?.Description, Compact?.ToSave()).Write()) ? Keeping.Here : Keeping.Nowhere;

    /// <summary>Why what another tab has done to what is kept keeps this one from keeping anything; null for nothing.</summary>
    private static Keeping? LookAtOthers() => Page.Others() switch { "kept" => Keeping.Elsewhere, "cleared" => Keeping.Cleared, _ => null };

    private void Become(Keeping keeping)
    {
        if (keeping != Keeping)
        {
            Keeping = keeping;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>A change or decision that can be taken back, and what was not known and what was refused before it.</summary>
    private sealed record Step(bool IsEdit, HashSet<string> NotKnown, HashSet<string> Refused);
}
