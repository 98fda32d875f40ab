using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Live;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Publishing;

/// <summary>What is shown of the review and of the notice board, to those who publish.</summary>
public sealed class PublishingQueries(IDbContextFactory<WorkspaceDb> contexts, MeetingQueries meetings, TimeProvider clock)
{
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council, MeetingId meeting) =>
        [Subject.Publication(meeting), Subject.Meeting(meeting), Subject.Council(council)];

    /// <summary>The review; null when there is no such meeting, or none the caller may publish.</summary>
    public async Task<PublishingView?> FindAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await meetings.FindAsync(caller, council, id) is not { } meeting
            || meeting.ReaderOf(caller)?.Has(Publication.Publishers) != true)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var found = await db.FindAdoptedAsync(id);
        var adopted = found?.Minutes;
        var publication = await db.Publications.AsNoTracking().FirstOrDefaultAsync(p => p.Meeting == id)
            ?? Publication.Of(id, council, meeting.Details.Date);
        var today = clock.Today();
        return new PublishingView(
            council, meeting.CouncilName, id, meeting.Details.Date, meeting.Settings, adopted, publication.Version, publication.Exclusions,
            adopted is null ? [] : publication.LostIn(adopted.Record).Select(e => e.Id).ToValueList(),
            adopted is null
                ? []
                : PublicationGuard.Read(adopted.Record, publication.Exclusions, today)
                    .Select(f => new ReviewedFinding(f, publication.Answers.FirstOrDefault(f.IsAnsweredBy)))

                    // What blocks first, then what needs an answer; otherwise in the order of the document.
                    .OrderByDescending(f => f.Finding.IsRefused).ThenByDescending(f => f.Answer is null).ToValueList(),
            publication is { PublishedSeal: { } seal, PublishedAt: { } at, RemoveOn: { } until }
                ? new PublishedCopy(
                    publication.State, publication.Address, publication.PublicHash, seal, at, publication.PublishedBy, until,
                    publication.IsShownOn(today), adopted is not null && adopted.Seal > seal,
                    publication.WithdrawnAt, publication.WithdrawnBy, publication.WithdrawnReason)
                : null,
            await db.PublicAddressAsync(publication), today)
        {
            AdoptedAt = found?.AdoptedAt,
        };
    }

    /// <summary>The notice of a meeting's minutes; null for a council without a board, or a caller who is not in it.</summary>
    public async Task<NoticeView?> NoticeAsync(Caller caller, CouncilId council, MeetingId id)
    {
        if (await meetings.FindAsync(caller, council, id) is not { } meeting || meeting.ReaderOf(caller) is not { } reader
            || !BoardNotice.IsFor(meeting.Settings))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (await db.FindAdoptedAsync(id) is not var (minutes, adoptedAt))
        {
            return null;
        }

        var notice = await db.BoardNotices.AsNoTracking().FirstOrDefaultAsync(n => n.Meeting == id && n.SealNumber == minutes.Seal);
        return new NoticeView(
            DateOnly.FromDateTime(SwedishTime.Of(adoptedAt).DateTime), notice,
            notice is null ? null : NoticeFacts.Of(notice, minutes.Record), reader.Has(BoardNotice.Posters), minutes.IsReopened, clock.Today(),
            BoardNotice.IsCustom(meeting.Settings.LegalForm));
    }
}

/// <summary>The notice board about one meeting's adopted minutes.</summary>
/// <param name="Notice">Null until it is posted.</param>
/// <param name="Facts">What it says; null with it.</param>
/// <param name="IsCustom">The council announces by its own rules, and not by law.</param>
public sealed record NoticeView(DateOnly AdoptedOn, BoardNotice? Notice, NoticeFacts? Facts, bool MayPost, bool IsReopened, DateOnly Today,
    bool IsCustom)
{
    public DateOnly LastDayToPost => BoardNotice.LastDayToPost(AdoptedOn);
}
