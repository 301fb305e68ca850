using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Records;

/// <summary>What records are judged by where the call names nothing: what binds those who give the money, where all of them are of one sort.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Beside">The ruleset that judges beside those of the profile; null for none.</param>
internal sealed record FundersStandards(string Profile, string? Beside = null)
{
    private const string Scotland = "GB-SCT";
    private const string GrantStandards = "grant-standards";
    private const string FairFunding = "fair-funding-scotland";

    /// <summary>What the ruleset beside the profile's asks.</summary>
    public IEnumerable<string> FactPaths => Beside is null ? [] : RelationshipAnalyzer.Create(new() { Rulesets = [Beside] }).FactPaths;

    /// <summary>Looks through the records for who gives the money, up to the first by which they are not of one sort, and says what was chosen.</summary>
    /// <param name="files">The files of records.</param>
    /// <param name="options">How one of them is read.</param>
    /// <param name="environment">The world.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static FundersStandards Of(IEnumerable<InputPath> files, Func<InputPath, RecordOptions> options, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var sorts = new HashSet<Sort>();
        try
        {
            foreach (var input in files)
            {
                // What cannot be read twice is judged by the usual profile.
                if (input.FullPath is not { } path || !FilePlace.Of(path).IsFile)
                {
                    return new("default");
                }

                using var file = DiskFile.Open(path);
                using var reader = RecordReader.Open(file, options(input));
                foreach (var record in reader.Read(cancellationToken))
                {
                    if (record.Document is { } document && sorts.Add(SortOf(document)) && sorts.Count > 1)
                    {
                        return new("default");
                    }
                }
            }
        }
        catch (Exception error) when (error is RecordFileException or IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file for its findings tells what is wrong with it.
            return new("default");
        }

        return sorts.SingleOrDefault() switch
        {
            Sort.Foundation => Told(new("foundation"), CommandWords.Standards_Foundation),
            Sort.Department => Told(new("default", GrantStandards), CommandWords.Standards_Department(GrantStandards)),
            Sort.InScotland => Told(new("default", FairFunding), CommandWords.Standards_Scotland(FairFunding)),
            _ => new("default"),
        };

        FundersStandards Told(FundersStandards standards, string why)
        {
            environment.Tell($"relrules: {why}");
            return standards;
        }
    }

    private static Sort SortOf(PartnershipDocument document)
    {
        var partnership = document.Partnership;
        var funder = partnership.Agreements is [var agreement, ..] ? agreement.FundedBy : null;
        return partnership.Parties?.FirstOrDefault(p => string.Equals(p.Id, funder, StringComparison.Ordinal))?.Kind switch
        {
            Model.PartyKind.Foundation => Sort.Foundation,
            Model.PartyKind.NationalGovernment or Model.PartyKind.ArmsLengthBody => Sort.Department,
            Model.PartyKind.LocalGovernment or Model.PartyKind.RegionalGovernment or Model.PartyKind.HealthBody when string.Equals(partnership.Context?.Country, Scotland, StringComparison.Ordinal) => Sort.InScotland,
            _ => Sort.Other,
        };
    }

    private enum Sort
    {
        Other,
        Foundation,
        Department,
        InScotland,
    }
}
