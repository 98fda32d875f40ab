using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Identity.Sessions;
using BfaRadet.App.Writing.Server;

namespace BfaRadet.App.Features.Minutes;

/// <summary>What is written in the minutes other than by typing.</summary>
internal sealed class MinutesCommands(WritingEngine engine, MinutesOwner owner, MeetingQueries queries, AccountSessions sessions)
{
    /// <summary>Appends a paragraph for each line, and returns the version that is on disk.</summary>
    public async Task<Result<int>> AppendAsync(Caller caller, MeetingId meeting, AgendaItemId item, string text)
    {
        if (!sessions.Holds(caller))
        {
            return new SignedOut();
        }

        if (await queries.CouncilOfAsync(meeting) is not { } council
            || await queries.SharedAsync(council, meeting) is not { } view
            || owner.PlaceOf(council, meeting, item) is var place && await owner.FindAccessAsync(place, caller) is null
            || view.ReaderOf(caller) is not { } reader)
        {
            return new NotFound();
        }

        if (view.MayWrite(reader, item) is { } refusal)
        {
            return refusal;
        }

        return await engine.AppendAsync(place, reader.Member, reader.Name, text);
    }
}
