using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class MeetingAttachmentsTable : IEntityTypeConfiguration<MeetingAttachments>
{
    public void Configure(EntityTypeBuilder<MeetingAttachments> attachments)
    {
        attachments.IsAggregate();
        attachments.ToTable("MeetingAttachments");
        attachments.HasKey(p => p.Meeting);
        attachments.Property(p => p.Meeting).ValueGeneratedNever();
        attachments.HasOne<Meeting>().WithOne().HasForeignKey<MeetingAttachments>(p => p.Meeting);
        attachments.HasIndex(p => p.Council);
    }
}
