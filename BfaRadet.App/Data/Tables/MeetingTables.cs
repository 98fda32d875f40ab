using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Linq.Expressions;
using System.Text.Json;

namespace BfaRadet.App.Data.Tables;

internal sealed class MeetingTables : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingAgenda>,
    IEntityTypeConfiguration<MeetingRoll>, IEntityTypeConfiguration<MeetingProceedings>, IEntityTypeConfiguration<MeetingVoting>,
    IEntityTypeConfiguration<MeetingFloor>, IEntityTypeConfiguration<AgendaItem>,
    IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.IsAggregate();
        meeting.Property(m => m.Id).ValueGeneratedNever();
        meeting.HasOne<Council>().WithMany().HasForeignKey(m => m.Council);
        meeting.HasIndex(m => new { m.Council, m.Date });
        meeting.Ignore(m => m.Details).Ignore(m => m.OngoingRecess)
            .Ignore(m => m.Roles).Ignore(m => m.Clock).Ignore(m => m.Seats).Ignore(m => m.Deciders).Ignore(m => m.Contradictions)
            .Ignore(m => m.IsBroughtIn);
        meeting.OwnsOne(m => m.ChairChosen);
    }

    public void Configure(EntityTypeBuilder<MeetingAgenda> agenda)
    {
        IsPart(agenda, m => m.Agenda);
        agenda.HasMany(a => a.Items).WithOne().HasForeignKey("MeetingId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<MeetingRoll> roll)
    {
        IsPart(roll, m => m.Roll);
        roll.HasMany(r => r.Lines).WithOne().HasForeignKey("MeetingId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<MeetingProceedings> proceedings) => IsPart(proceedings, m => m.Proceedings);

    public void Configure(EntityTypeBuilder<MeetingVoting> voting) => IsPart(voting, m => m.Voting);

    public void Configure(EntityTypeBuilder<MeetingFloor> floor) => IsPart(floor, m => m.Floor);

    private static void IsPart<T>(EntityTypeBuilder<T> part, Expression<Func<Meeting, T?>> navigation) where T : MeetingPart
    {
        part.ToTable(typeof(T).Name);
        part.IsAggregate();
        part.HasKey(p => p.Id);
        part.Property(p => p.Id).ValueGeneratedNever();
        part.HasOne(p => p.Meeting).WithOne(navigation).HasForeignKey<T>(p => p.Id);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("AgendaItems");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Attachments).HasColumnName("Papers");
        item.Property(i => i.Circle).HasConversion(
            circle => JsonSerializer.Serialize(circle, Json.Options), json => JsonSerializer.Deserialize<ItemCircle>(json, Json.Options)!);
        item.Ignore(i => i.Text).Ignore(i => i.FocusAreas).Ignore(i => i.HandledAt);
        item.PrimitiveCollection<List<FocusAreaId>>("_focusAreas").HasColumnName("FocusAreas")
            .ElementType(id => id.HasConversion<ColumnTypes.IdColumn<FocusAreaId>>());
    }

    public void Configure(EntityTypeBuilder<Attendance> line)
    {
        line.ToTable("Attendances");
        line.Property(a => a.Id).ValueGeneratedNever();
        line.Ignore(a => a.IsHere).Ignore(a => a.Decides).Ignore(a => a.HasDecided).Ignore(a => a.Serving);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.IsAggregate();
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Ignore(d => d.Draft).Ignore(d => d.Number).Ignore(d => d.FocusAreas).Ignore(d => d.Progress).Ignore(d => d.DueAsDecided).Ignore(d => d.ReviewAsDecided)
            .Ignore(d => d.IsBroughtIn);
        decision.PrimitiveCollection<List<FocusAreaId>>("_focusAreas").HasColumnName("FocusAreas")
            .ElementType(id => id.HasConversion<ColumnTypes.IdColumn<FocusAreaId>>());
        decision.PrimitiveCollection<List<MemberId>>("_responsibleMembers").HasColumnName("ResponsibleMembers")
            .ElementType(id => id.HasConversion<ColumnTypes.IdColumn<MemberId>>());
        decision.HasOne<Meeting>().WithMany().HasForeignKey(d => d.Meeting);

        // A withdrawn decision frees its number for the next one.
        decision.HasIndex(d => new { d.Council, d.Year, d.Running }).IsUnique()
            .HasFilter($"\"State\" <> {(int)DecisionState.Withdrawn}");
        decision.HasIndex(d => d.Meeting);
        decision.HasIndex(d => d.Import);
    }
}
