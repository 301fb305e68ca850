using System.Globalization;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Trajectories;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Formats;

/// <summary>
/// Writes a report for readers. One description is written as it comes. A batch has a front page, and after it in full the descriptions with the gravest departures,
/// or all where they are few; or each has a page of its own. On a screen the front page stands alone, unless it is said what is to be listed of each.
/// </summary>
internal sealed class DocumentReportWriter : ReportWriter, IPreparingWriter, IPortfolioWriter
{
    /// <summary>As many are told in full after the front page of a batch.</summary>
    private const int Worst = 10;

    private readonly ReportOptions _options;
    private readonly DocumentFormat _format;
    private readonly ReportLayout _layout;
    private readonly IReportRenderer _renderer;
    private readonly FrontPage _front;
    private readonly List<(ReportDigest Digest, (int Errors, int Warnings, int Suggestions) Weight)> _kept = [];
    private int _count;

    public DocumentReportWriter(Stream output, ReportOptions options, DocumentFormat format)
    {
        _options = options;
        _format = format;
        _layout = options.Letter ? LetterLayout.Layout : format.Layout;
        _renderer = format.Renderer(output, options with { FrontPage = null });
        _front = new(options, format.MostRows);
    }

    public PortfolioNotes Notes { get; set; } = PortfolioNotes.None;

    public override void Complete()
    {
        if (_options.IsBatch)
        {
            KeepWorst();
            var kept = _kept.ConvertAll(static kept => kept.Digest);
            var inFull = _count <= MostInFull || _format.Folds ? kept : [];
            _renderer.WriteFront(_front.Tell(inFull, inFull.Count < kept.Count ? kept : [], _format.IsScreen, Notes.Sections));
            foreach (var digest in inFull)
            {
                _renderer.Write(_layout.Lay(digest));
            }
        }

        _renderer.End();
    }

    /// <summary>The stream is the caller's, and has all of the report once that is complete.</summary>
    public override void Dispose() => (_renderer as IDisposable)?.Dispose();

    public Action Prepare(Assessment assessment, int number)
    {
        if (!_options.IsBatch)
        {
            return () => Write(assessment);
        }

        var part = _front.Count(assessment, _layout.ShowsPaths, number);
        return () => Write(assessment, part);
    }

    protected override void Write(Assessment assessment, Trajectory? snapshots)
    {
        if (_options.IsBatch)
        {
            Prepare(assessment, _count + 1)();
        }
        else
        {
            _count++;
            _renderer.Write(_layout.Lay(DigestOf(assessment, snapshots)));
        }
    }

    /// <summary>So many descriptions are all told in full; one always is.</summary>
    private int MostInFull => _format.IsScreen && !_options.IsScopeGiven ? 1 : _format.MostInFull;

    private ReportDigest DigestOf(Assessment assessment, Trajectory? snapshots) => new(assessment, _options)
    {
        ShowsPaths = _layout.ShowsPaths,
        Number = _options is { IsBatch: true, OpenPage: null } ? _count : 0,
        Path = () => TrajectorySection.Of(assessment, snapshots),
    };

    private void Write(Assessment assessment, FrontPart part)
    {
        _count++;
        var digest = DigestOf(assessment, null);
        if (_options.OpenPage is { } openPage)
        {
            var name = PageName(assessment);
            _front.Add(part, digest.Number, name);
            using var page = openPage(name);
            var renderer = _format.Renderer(page, _options);
            renderer.Write(_layout.Lay(digest));
            renderer.End();
            return;
        }

        _front.Add(part, digest.Number, page: null);
        _kept.Add((digest, part.Weight));
        if (_kept.Count > 2 * Math.Max(MostInFull, Worst))
        {
            KeepWorst();
        }
    }

    private void KeepWorst()
    {
        if (_count <= MostInFull)
        {
            return;
        }

        var worst = _kept.Where(static kept => kept.Weight != default || !kept.Digest.IsReadable).OrderByDescending(static kept => kept.Weight).ThenBy(static kept => kept.Digest.Number).Take(Worst).ToList();
        _kept.Clear();
        _kept.AddRange(worst);
    }

    /// <summary>A name that every file system takes, and that tells the description apart from others.</summary>
    private string PageName(Assessment assessment)
    {
        const int Longest = 40;
        var name = Path.GetFileNameWithoutExtension(assessment.Document.Path) is { Length: > 0 } file ? file : assessment.Document.Partnership.Id ?? "";
        var words = string.Concat(name.Take(Longest).Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return string.Create(CultureInfo.InvariantCulture, $"{_count:0000}{(slug.Length > 0 ? "-" : "")}{slug}{_format.Extension}");
    }
}

/// <summary>How a format for readers tells assessments.</summary>
/// <param name="Layout">What it tells of one.</param>
/// <param name="Renderer">How that is written.</param>
/// <param name="MostRows">The rows of a front page.</param>
/// <param name="MostInFull">So many descriptions of a batch are all told in full; of more only the gravest are told.</param>
/// <param name="Extension">The ending of a page.</param>
/// <param name="Folds">Whether what is told in full can be folded, so that the gravest of many are; else they are told in short.</param>
/// <param name="IsScreen">Whether it runs over a screen, where of several descriptions the first page is what one reads.</param>
internal sealed record DocumentFormat(
    ReportLayout Layout, Func<Stream, ReportOptions, IReportRenderer> Renderer, int MostRows, int MostInFull, string Extension = "", bool Folds = false, bool IsScreen = false);
