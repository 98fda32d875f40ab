using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Attachments;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>Journal texts of attachments.</summary>
internal sealed class AttachmentJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } = [];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        AttachmentAdded e => $"lade in handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        AttachmentReplaced e => $"ersatte handlingen {Quoted(e.Name)} {Where(e.Item, item)} med version {e.Version}",
        AttachmentRemoved e => $"tog bort handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        AttachmentRestored e => $"lade tillbaka handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        AttachmentOpened e => $"tog bort sekretessmarkeringen på handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        SecretAttachmentHandled { Act: AttachmentAct.MadeSecret } e => $"sekretessmarkerade handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        SecretAttachmentHandled { Act: AttachmentAct.Reground } e => $"ändrade sekretessgrunden för handlingen {Quoted(e.Name)} {Where(e.Item, item)}",
        SecretAttachmentHandled e => $"{Did(e)} {Where(e.Item, item)}, som är sekretessmarkerad",
        AttachmentsAwaited e => $"antecknade att handlingar till {item(e.Item)} kommer senare, {SwedishDates.Full(e.On)}",
        AttachmentsNotAwaited e => $"tog bort att handlingar till {item(e.Item)} kommer senare",
        _ => null,
    };

    private static string Did(SecretAttachmentHandled e) => e.Act switch
    {
        AttachmentAct.Added => $"lade in handlingen {Quoted(e.Name)}",
        AttachmentAct.Replaced => $"ersatte med version {e.Version} handlingen {Quoted(e.Name)}",
        AttachmentAct.Removed => $"tog bort handlingen {Quoted(e.Name)}",
        AttachmentAct.Restored => $"lade tillbaka handlingen {Quoted(e.Name)}",
        _ => throw new ArgumentOutOfRangeException(nameof(e), e, "An act without words"),
    };

    private static string Where(AgendaItemId? id, Func<AgendaItemId, string> item) => id is { } one ? $"i {item(one)}" : "till sammanträdet";
}
