using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Attachments;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>The names of what is typed about attachments.</summary>
internal sealed class AttachmentFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        [nameof(AttachmentName)] = "Filens namn",
        ["AwaitedOn"] = "Dagen",
    };
}
