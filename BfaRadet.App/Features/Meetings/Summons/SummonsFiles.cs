using BfaRadet.App.Documents;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>The document of a summons that was sent.</summary>
internal static class SummonsFiles
{
    /// <param name="sending">The latest, as the receiver may read it.</param>
    public static Document Document(Council council, MeetingSummons summons, SummonsSending sending) => SummonsLayout.Of(
        council.Name, council.Municipality, summons.Sendings[0], sending,
        [.. summons.Latest!.Content.Items.Where(i => summons.Sendings[0].Content.Find(i.Id) is null).Select(i => i.Id)]);
}
