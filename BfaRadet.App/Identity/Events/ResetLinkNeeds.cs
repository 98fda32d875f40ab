using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Needs;

namespace BfaRadet.App.Identity.Events;

/// <summary>Somebody made a link for a new password to the reader's account: whoever has it can sign in and confirm minutes.</summary>
public sealed record ResetLinkToKnowOf(UnseenResetLink Link) : Need
{
    public override Urgency Urgency => Urgency.Warning;

    public override string Text(DateOnly today) => AccountEventTexts.Of(Link);

    public override string Act => "Till mitt konto";

    public override string Address(CouncilId council) => "/mitt-konto";
}

/// <summary>What happened to the reader's account that the reader must know of.</summary>
internal sealed class ResetLinkNeeds : INeeds
{
    // Belongs to an account, not to a council, so no change rings for it: it is looked up when the page is opened.
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked) =>
        await db.UnseenResetLinkAsync(asked.Caller.AccountId, asked.Now) is { } link ? [new ResetLinkToKnowOf(link)] : [];
}
