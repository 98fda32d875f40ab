using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Attachments;

/// <content>The paper that a meeting from before the product was read from.</content>
public sealed partial class MeetingAttachments
{
    /// <summary>
    /// Keeps the paper as it came, with the meeting as a whole. A part of bringing it in, which says in its own event that it happened. Nothing when the
    /// same bytes are there to be read.
    /// </summary>
    /// <param name="name">The name of the file.</param>
    public Result<Done> BringIn(
        Actor by, Meeting meeting, LogImportId import, AttachmentId id, string name, AttachmentContent content, AttachmentLimits limits, DateTimeOffset at)
    {
        if (Open(meeting).Any(p => p.Item is null && p.Latest().Content == content))
        {
            return Done.Value;
        }

        if (MayTake(by, meeting, item: null, content.Size, limits, default, at) is { } refusal)
        {
            return refusal;
        }

        if (AttachmentName.IsHostile(name))
        {
            return new AttachmentRefusal.NameNotTaken();
        }

        name = AttachmentName.Clean(name, content.Kind);
        if (Wording.Check(by.Today, nameof(AttachmentName), name) is { } wrong)
        {
            return wrong;
        }

        if (Attachments.Count >= Max)
        {
            return new AttachmentRefusal.TooMany(Max);
        }

        name = AttachmentName.Apart(name, Beside(meeting, id, item: null, secrecy: null));
        Attachments = [.. Attachments, new Attachment(id, null, [new AttachmentVersion(1, name, content, at, by.Member, by.Name)]) { Import = import }];
        Move();
        return Done.Value;
    }

    /// <summary>Whether anything is there that did not come with an import, or was changed since: then it cannot go with it.</summary>
    public bool HasMoreThan(LogImportId import) => Awaited.Count > 0 || Attachments.Any(p => p.Import != import || !p.IsAsItCame());

    /// <summary>Whether what came with an import was changed since.</summary>
    public bool HasChanged(LogImportId import) => Attachments.Any(p => p.Import == import && !p.IsAsItCame());

    /// <summary>Takes back what came with an import, at a meeting that stays. The import's own event says that it happened.</summary>
    public void TakeBack(LogImportId import)
    {
        if (Attachments.Where(p => p.Import != import).ToValueList() is var left && left.Count < Attachments.Count)
        {
            Attachments = left;
            Move();
        }
    }
}
