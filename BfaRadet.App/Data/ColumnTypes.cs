using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Meetings.Years;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using System.Text.Json;

namespace BfaRadet.App.Data;

/// <summary>How the domain's own types are stored in columns.</summary>
internal static class ColumnTypes
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        Id<CouncilId>(conventions);
        Id<MemberId>(conventions);
        Id<SeatId>(conventions);
        Id<FocusAreaId>(conventions);
        Id<IndicatorId>(conventions);
        Id<LawDocumentId>(conventions);
        Id<MeetingId>(conventions);
        Id<AgendaItemId>(conventions);
        Id<AttendanceId>(conventions);
        Id<DecisionId>(conventions);
        Id<ItemProposalId>(conventions);
        Id<YearThemeId>(conventions);
        Id<AttachmentId>(conventions);
        Id<DocumentId>(conventions);
        Id<DocumentParent>(conventions);
        Id<RecordId>(conventions);
        Id<LogImportId>(conventions);

        // SQLite cannot order a DateTimeOffset; ticks in UTC order and compare everywhere.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

        JsonColumn<ValueList<Stay>>(conventions);
        JsonColumn<ValueList<Recess>>(conventions);
        JsonColumn<ValueList<Speaker>>(conventions);
        JsonColumn<ValueList<Pen>>(conventions);
        JsonColumn<ValueList<FollowUpSettling>>(conventions);
        JsonColumn<ValueList<Motion>>(conventions);
        JsonColumn<ValueList<PropositionOrder>>(conventions);
        JsonColumn<ValueList<Vote>>(conventions);
        JsonColumn<ValueList<Ranking>>(conventions);
        JsonColumn<ValueList<ConflictOfInterest>>(conventions);
        JsonColumn<ValueList<Statement>>(conventions);
        JsonColumn<ValueList<SummonsSending>>(conventions);
        JsonColumn<ValueList<SummonsReply>>(conventions);
        JsonColumn<ValueList<AskedSubstitute>>(conventions);
        JsonColumn<ValueList<Attachment>>(conventions);
        JsonColumn<ValueList<AwaitedAttachments>>(conventions);
        JsonColumn<ValueList<ProposerQuestion>>(conventions);
        JsonColumn<ValueList<StandingPoint>>(conventions);
        JsonColumn<ValueList<ThemeMeeting>>(conventions);
        JsonColumn<ValueList<Guid>>(conventions);
        JsonColumn<ValueList<AttendanceId>>(conventions);
        JsonColumn<ValueList<DateTimeOffset>>(conventions);
        JsonColumn<ValueList<string>>(conventions);
        JsonColumn<ValueList<Responsible>>(conventions);
        JsonColumn<ValueList<ResponsibleProgress>>(conventions);
        JsonColumn<ValueList<EarlierDay>>(conventions);
        JsonColumn<ValueList<Verdict>>(conventions);
        JsonColumn<ValueList<FocusGoal>>(conventions);
        JsonColumn<ValueList<IndicatorValue>>(conventions);
        JsonColumn<ValueList<Exclusion>>(conventions);
        JsonColumn<ValueList<GuardAnswer>>(conventions);
        JsonColumn<ValueList<SectionId>>(conventions);
        JsonColumn<ValueList<Signatory>>(conventions);
        JsonColumn<ValueList<Confirmation>>(conventions);
        JsonColumn<ValueList<ReviewNote>>(conventions);
        JsonColumn<ValueList<SectionAdjustment>>(conventions);
    }

    private static void Id<TId>(ModelConfigurationBuilder conventions) where TId : struct, IId<TId>
    {
        conventions.Properties<TId>().HaveConversion<IdColumn<TId>>();
        conventions.DefaultTypeMapping<TId>().HasConversion<IdColumn<TId>>();
    }

    private static void JsonColumn<T>(ModelConfigurationBuilder conventions) where T : struct =>
        conventions.Properties<T>().HaveConversion<AsJson<T>, ByValue<T>>();

    internal sealed class IdColumn<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IId<TId>
    {
        // An expression tree cannot call a static interface member.
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    internal sealed class ByValue<T>() : ValueComparer<T>(
        (left, right) => left.Equals(right), value => value.GetHashCode(), value => value) where T : struct;

    private sealed class AsJson<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, Json.Options),
        json => JsonSerializer.Deserialize<T>(json, Json.Options)!);
}
