using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

public sealed class SqliteHawlContext(DbContextOptions<SqliteHawlContext> options) : HawlContext(options);
