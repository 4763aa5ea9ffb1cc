-- Locks were named by samples, tubes and marks of people. They are shared by many of a kind now and made anew when needed.
delete from cordon.laboratory_lock;
