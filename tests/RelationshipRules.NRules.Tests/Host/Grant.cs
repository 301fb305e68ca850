using RelationshipRules.Model;

namespace RelationshipRules.NRules.Tests.Host;

/// <summary>A fact of the host's own, as hosts have them: an object that changes.</summary>
public sealed class Grant
{
    public required string Number { get; init; }

    public int? NoticeMonths { get; set; }

    public double? CostShare { get; set; }

    public Partnership Describe() => new()
    {
        Agreements = [new() { Id = Number, Form = AgreementForm.Grant, TerminationNoticeMonths = NoticeMonths, CostCoverageShare = CostShare }],
    };
}
