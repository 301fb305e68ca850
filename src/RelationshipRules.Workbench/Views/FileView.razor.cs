using System.Text;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>The report on a file that is no description, to read, save and print; of its records one can be opened.</summary>
public partial class FileView
{
    private const string Frame = "report";

    private int _record;

    private FileReport Report => Work.FileReport!;

    private void Save() => Page.Download(Path.GetFileNameWithoutExtension(Report.Name) + "-report.html", "text/html", Encoding.UTF8.GetBytes(Report.Html));

    private void OpenRecord()
    {
        if (Work.Open(Report.Records[_record], "record.json"))
        {
            Page.GoTo("describe");
        }
    }
}
