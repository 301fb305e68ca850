using NRules;
using RelationshipRules.Sessions;

namespace RelationshipRules.NRules.Tests.Host;

internal static class Editing
{
    public static void Run(ISession session, AnalysisSession editing)
    {
        editing.Set("/agreements/0/terminationNoticeMonths", 3);
        session.Update(new DescriptionFact("advice-grant", editing.Document));
        session.Fire();
    }
}
